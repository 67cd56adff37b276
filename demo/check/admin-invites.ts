import { expectedOutcomes } from "./guests"
import { FRIENDS } from "./customer-invites"
import type { SubmissionResult, Walk } from "./walk"

/** An admin invites the guest list, one submission for each customer group in it. */
export async function adminInvites({ expect, mailbox, admin, guests }: Walk): Promise<void> {
  const outcomes: string[] = []
  for (const group of new Set(guests.map((guest) => guest.customer_group))) {
    const emails = guests
      .filter((guest) => guest.customer_group === group)
      .map(({ email }) => email)
    const answer = await admin.post<{ results: SubmissionResult[] }>("/admin/invitations", {
      emails,
      customer_group_ids: [await groupId({ admin }, group)],
    })
    expect.equal(`the ${emails.length} guests for "${group}" are taken`, answer.status, 200)
    expect.equal(
      "… with one result for each row, in order and as typed",
      answer.body.results.map(({ email }) => email),
      emails,
    )
    outcomes.push(...answer.body.results.map(({ outcome }) => outcome))
  }
  const expected = expectedOutcomes(guests)
  for (const outcome of new Set(expected)) {
    expect.equal(
      `rows that are ${outcome}`,
      rowsWith(outcomes, outcome),
      rowsWith(expected, outcome),
    )
  }

  const mails = expected.filter((outcome) => outcome === "created").length + FRIENDS.length
  expect.equal("every invitation has been mailed", await mailbox.waitFor(mails), mails)
}

/** The id of a customer group that the seed has made. */
export async function groupId({ admin }: Pick<Walk, "admin">, name: string): Promise<string> {
  const query = new URLSearchParams({ name })
  const { body } = await admin.get<{ customer_groups: { id: string }[] }>(
    `/admin/customer-groups?${query}`,
  )
  const [group] = body.customer_groups
  if (!group) {
    throw new Error(`There is no customer group "${name}".`)
  }
  return group.id
}

/** Line numbers in the file, whose first line is its head. */
function rowsWith(outcomes: string[], wanted: string): number[] {
  return outcomes.flatMap((outcome, index) => (outcome === wanted ? [index + 2] : []))
}
