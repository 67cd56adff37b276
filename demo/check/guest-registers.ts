import { DEMO_PASSWORD, FRIENDS_GROUP, SHOP_NAME } from "../shop/src/seed/names"
import { groupId } from "./admin-invites"
import { tokenIn } from "./mailbox"
import type { ListedInvitation, Walk } from "./walk"

/** The guest whose link is followed; stands in the list under "Friends". */
const GUEST = "esther.cohen@example.org"

interface Preview {
  invitation?: { email: string; status: string }
  reason?: string
}

/** A guest follows the link in the mail, and has an account in the right group. */
export async function guestRegisters(walk: Walk): Promise<void> {
  const { expect, mailbox, shop, store, admin } = walk
  const [mail] = await mailbox.to(GUEST)
  if (!mail) {
    throw new Error("The guest has no mail.")
  }
  expect.holds("the mail names the shop", `${mail.subject} ${mail.text}`.includes(SHOP_NAME))
  const token = tokenIn(mail)

  const preview = await store.post<Preview>("/store/invitations/preview", { token })
  expect.equal("the link shows the invited address", preview.body.invitation?.email, GUEST)

  const login = { email: GUEST, password: DEMO_PASSWORD }
  const { body } = await shop.post<{ token: string }>("/auth/customer/emailpass/register", login)
  const registering = store.with({ authorization: `Bearer ${body.token}` })
  const account = await registering
    .with({ "x-invitation-token": token })
    .post<{ customer?: { id: string } }>("/store/customers", { email: GUEST, first_name: "Esther" })
  expect.equal("the account is opened", account.status, 200)

  const members = await admin.get<{ customers: { email: string; groups: { id: string }[] }[] }>(
    `/admin/customers?${new URLSearchParams({ email: GUEST, fields: "email,*groups" })}`,
  )
  expect.equal(
    `the guest is in the group "${FRIENDS_GROUP}", and in no other`,
    members.body.customers.map(({ groups }) => groups.map(({ id }) => id)),
    [[await groupId(walk, FRIENDS_GROUP)]],
  )

  const listed = await admin.get<{ invitations: ListedInvitation[] }>(
    `/admin/invitations?${new URLSearchParams({ email: GUEST })}`,
  )
  const [invitation] = listed.body.invitations
  expect.equal(
    "the invitation is accepted and names the account",
    [invitation?.status, invitation?.invitee?.email],
    ["accepted", GUEST],
  )
  const again = await store.post<Preview>("/store/invitations/preview", { token })
  expect.equal("the link works once", [again.status, again.body.reason], [404, "accepted"])
}
