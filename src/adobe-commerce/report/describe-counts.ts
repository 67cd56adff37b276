import type { Refusal } from "../invitations/convert"
import type { Counts } from "../invitations/tally"
import { count, table } from "./table"

/** What is wrong with an invitation that does not come along, or not whole. */
export const NOTES: Readonly<Record<Refusal | "message_dropped", string>> = {
  invalid_email: "its address is none that mail can be sent to",
  unknown_status: "its status is not one of new, sent, accepted and canceled",
  no_date: "it has no date, and nor has its history",
  unknown_store: "its store has no sales channel",
  left_out: "the mapping file leaves its store out",
  message_dropped:
    "comes without its message, which customers may not write to strangers here (a link, an address, or more than 1,000 characters)",
}

/** Lays out what became of the invitations, or in a dry run would. */
export function describeCounts(counts: Counts, apply: boolean): string {
  const { adopted, refused } = counts
  const lines: [string, number][] = [
    ...Object.entries(adopted).flatMap(([status, number]): [string, number][] =>
      number > 0 ? [[`${apply ? "brought along" : "would come along"} as ${status}`, number]] : [],
    ),
    ["  of these ended as discarded, since their inviter had the address open", counts.duplicates],
    ["  of these from an inviter without an account here", counts.unmatched_inviters],
    ["  of these accepted by somebody without an account here", counts.unmatched_invitees],
    ["brought along before", counts.known],
    ...Object.entries(refused).flatMap(([reason, number]): [string, number][] =>
      number > 0 ? [[`left out: ${NOTES[reason as Refusal]}`, number]] : [],
    ),
  ]
  return table(
    ["invitations", "number"],
    lines.map(([what, number]) => [what, count(number)]),
  )
}
