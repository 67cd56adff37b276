import type { ForeignHistory, ForeignInvitation, InvitationStatus } from "../../modules/invitation"
import type { AdobeRecords } from "../database/records"
import { readDate } from "./read-date"
import { readStatus } from "./read-status"

/** Who an invitation was from, and whose account came out of it. */
interface People {
  inviter_id: string | null
  invitee_id: string | null
}

/** The dates of an invitation, and its history. */
export type Course = Pick<
  ForeignInvitation,
  "created_at" | "first_sent_at" | "sent_at" | "registered_at" | "ended_at" | "history"
>

/** One line of history, before it is said who did it. */
interface Event {
  status: InvitationStatus
  at: Date
}

/**
 * Tells the course of an invitation: what Adobe Commerce's history says, begun with its making and
 * ended with its status where the history leaves these out. Lines whose status or date cannot be read
 * are left out.
 *
 * Adobe Commerce mails when it makes an invitation, so one without history that is not `new` was
 * mailed at its date.
 *
 * @returns null where neither the invitation nor its history has a date.
 */
export function tellCourse(
  record: AdobeRecords["invitation"],
  status: InvitationStatus,
  lines: readonly AdobeRecords["history"][],
  people: People,
): Course | null {
  const told = readLines(lines)
  const made = earliest([readDate(record.date), ...told.map(({ at }) => at)])
  if (!made) {
    return null
  }
  const last = (wanted: InvitationStatus) =>
    told.filter((event) => event.status === wanted).at(-1)?.at
  const firstSent = told.find((event) => event.status === "sent")?.at
  const wasMailed = status === "sent" || status === "accepted" || told.length === 0
  const sent = firstSent ?? (status !== "not_sent" && wasMailed ? made : null)
  const registered =
    status === "accepted" ? (readDate(record.signup_date) ?? last("accepted") ?? made) : null
  const ended = status === "discarded" ? (last("discarded") ?? told.at(-1)?.at ?? made) : registered
  const events = complete(told, { made, sent, status, now: ended ?? sent ?? made })
  return {
    created_at: made,
    first_sent_at: sent,
    sent_at: last("sent") ?? sent,
    registered_at: registered,
    ended_at: ended,
    history: inOrder(events).map(({ status, at }) => ({
      status,
      ...actorOf(status, people),
      created_at: at,
    })),
  }
}

function readLines(lines: readonly AdobeRecords["history"][]): Event[] {
  return lines.flatMap((line) => {
    const status = readStatus(line.status)
    const at = readDate(line.date)
    return status && at ? [{ status, at }] : []
  })
}

/** Adds what must have happened where nothing is told of it. */
function complete(
  told: readonly Event[],
  {
    made,
    sent,
    status,
    now,
  }: { made: Date; sent: Date | null; status: InvitationStatus; now: Date },
): Event[] {
  const events = [...told]
  if (events[0]?.status !== "not_sent") {
    events.unshift({ status: "not_sent", at: made })
  }
  if (sent && !events.some((event) => event.status === "sent")) {
    events.splice(1, 0, { status: "sent", at: sent })
  }
  if (events.at(-1)?.status !== status) {
    events.push({ status, at: now })
  }
  return events
}

/** Adobe Commerce counts in seconds; where two things happened in one, their order stays. */
function inOrder(events: readonly Event[]): Event[] {
  let before = -Infinity
  return events.map(({ status, at }) => {
    before = Math.max(at.getTime(), before + 1)
    return { status, at: new Date(before) }
  })
}

/** Who canceled is not written down there. */
function actorOf(
  status: InvitationStatus,
  { inviter_id, invitee_id }: People,
): Pick<ForeignHistory, "actor_type" | "actor_id"> {
  switch (status) {
    case "not_sent":
      return { actor_type: inviter_id ? "customer" : "user", actor_id: inviter_id }
    case "accepted":
      return { actor_type: "customer", actor_id: invitee_id }
    default:
      return { actor_type: "system", actor_id: null }
  }
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.filter((date) => date !== null)
  return known.length > 0 ? new Date(Math.min(...known.map(Number))) : null
}
