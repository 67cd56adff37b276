import { CUSTOMER, DEMO_PASSWORD } from "../shop/src/seed/names"
import type { SubmissionResult, Walk } from "./walk"

/** The two friends that the customer invites. */
export const FRIENDS = ["maja.lind@example.org", "Tom.Weber@Example.net"]

interface Submitted {
  results: SubmissionResult[]
  limits: { remaining: number }
}

/** The seeded customer invites two friends from the account page. */
export async function customerInvites({ expect, mailbox, store }: Walk): Promise<void> {
  const customer = await store.loggedIn("customer", CUSTOMER.email, DEMO_PASSWORD)
  const { status, body } = await customer.post<Submitted>("/store/customers/me/invitations", {
    emails: FRIENDS,
    message: "They open the private sale tonight & I thought of you.",
  })
  expect.equal("the submission is taken", status, 200)
  expect.equal(
    "both friends are invited",
    body.results.map(({ outcome }) => outcome),
    ["created", "created"],
  )
  expect.equal("three more are allowed for now", body.limits.remaining, 3)

  await mailbox.waitFor(FRIENDS.length)
  for (const friend of FRIENDS) {
    const [mail, ...more] = await mailbox.to(friend)
    expect.equal(`one mail has come for ${friend}`, [Boolean(mail), more.length], [true, 0])
    expect.holds(
      "… it names the inviter and carries the message",
      [CUSTOMER.first_name, "private sale tonight"].every((text) => mail?.text?.includes(text)),
    )
  }
}
