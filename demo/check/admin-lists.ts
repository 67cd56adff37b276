import { table } from "../table"
import { FRIENDS } from "./customer-invites"
import { expectedOutcomes } from "./guests"
import type { ListedInvitation, Walk } from "./walk"

interface Page {
  invitations: ListedInvitation[]
  count: number
}

/** The grid, as the admin's screen asks for it, printed for a person to look at. */
export async function adminLists({ expect, admin, guests }: Walk): Promise<void> {
  const { status, body } = await admin.get<Page>("/admin/invitations?limit=100&order=display_id")
  expect.equal("the list is answered", status, 200)
  console.log(`\n${table(HEAD, body.invitations.map(cells))}\n`)

  const created = expectedOutcomes(guests).filter((outcome) => outcome === "created").length
  const count = created + FRIENDS.length
  expect.equal("all invitations are listed", [body.count, body.invitations.length], [count, count])
  const statuses = tally(body.invitations.map((invitation) => invitation.status))
  expect.equal("one is accepted, one discarded, all others sent", statuses, {
    accepted: 1,
    discarded: 1,
    sent: count - 2,
  })
}

const HEAD = ["ID", "Email", "Invitee", "Invited by", "Sent", "Status", "Website", "Group"]

function cells(row: ListedInvitation): string[] {
  return [
    String(row.display_id),
    row.email,
    row.invitee?.email ?? "",
    row.inviter?.email ?? "Admin",
    row.sent_at?.slice(0, 16).replace("T", " ") ?? "",
    row.status,
    row.sales_channel?.name ?? "",
    row.customer_groups.map(({ name }) => name).join(", "),
  ]
}

function tally(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of [...words].sort()) {
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}
