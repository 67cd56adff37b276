import { setTimeout as sleep } from "node:timers/promises"
import { CUSTOMER, FRIENDS_GROUP, PRIVATE_SALE_GROUP } from "../demo/shop/src/seed/names"
import type { AdminShop } from "../integration-tests/browser/setup/admin-shop"
import { expectOk, inviteAs, register } from "../integration-tests/browser/setup/people"
import type { ReceivedMail } from "../integration-tests/setup/inbox"
import { Failure } from "./lib/failure"
import type { ShopApi } from "./lib/shop"

const GUESTS = [
  "amelie.durand@example.com",
  "bjorn.haugen@example.org",
  "carmen.ortega@example.net",
  "dagmar.lindqvist@example.com",
  "elin.eriksson@example.org",
  "farid.benali@example.com",
]
const FRIENDS = ["giulia.conti@example.net", "hannes.vogel@example.com", "ivo.petrov@example.org"]
const CLARAS = ["maja.lind@example.org", "tom.weber@example.net"]
const REGISTERED = [
  { email: "bjorn.haugen@example.org", first_name: "Bjørn", last_name: "Haugen" },
  { email: "tom.weber@example.net", first_name: "Tom", last_name: "Weber" },
]
const LATECOMER = "jacques.martin@example.org"

/**
 * Fills the grid with invitations in many states, all made as people would make them.
 *
 * @returns a mail that is worth a picture: a customer's, with a message
 */
export async function inviteSampleGuests(shop: AdminShop): Promise<ReceivedMail> {
  const { admin, inbox } = shop
  await invite(admin, GUESTS, PRIVATE_SALE_GROUP)
  await inviteAs(shop, CUSTOMER, {
    emails: CLARAS,
    message:
      "They open the private sale on Thursday, and I thought of you at once.\nSee you there!",
  })
  await invite(admin, FRIENDS, FRIENDS_GROUP)
  await inbox.waitFor(GUESTS.length + CLARAS.length + FRIENDS.length, 60_000)
  await settled(admin)

  for (const customer of REGISTERED) {
    await register(shop, customer, await inbox.mailTo(customer.email))
  }
  await discard(admin, ["carmen.ortega@example.net", "hannes.vogel@example.com"])

  // A mail server that refuses: this one is tried again later, and shown as on its way.
  inbox.answerWith({ reject: 451 })
  await invite(admin, [LATECOMER], PRIVATE_SALE_GROUP)
  await inbox.waitFor(({ rejected }) => rejected > 0)
  return await inbox.mailTo("maja.lind@example.org")
}

async function invite(admin: ShopApi, emails: string[], group: string): Promise<void> {
  const query = new URLSearchParams({ name: group })
  const { body } = await admin.get<{ customer_groups: { id: string }[] }>(
    `/admin/customer-groups?${query}`,
  )
  const customer_group_ids = body.customer_groups.map(({ id }) => id)
  await expectOk(admin.post("/admin/invitations", { emails, customer_group_ids }))
}

async function discard(admin: ShopApi, emails: string[]): Promise<void> {
  const ids = (await list(admin)).filter(({ email }) => emails.includes(email)).map(({ id }) => id)
  await expectOk(admin.post("/admin/invitations/discard", { ids }))
}

/** The inbox has a mail a moment before the shop has noted that it was sent. */
async function settled(admin: ShopApi): Promise<void> {
  const deadline = Date.now() + 30_000
  while ((await list(admin)).some(({ status }) => status === "not_sent")) {
    if (Date.now() > deadline) {
      throw new Failure("The sample's mails were not sent.")
    }
    await sleep(200)
  }
}

async function list(admin: ShopApi) {
  const { body } = await admin.get<{
    invitations: { id: string; email: string; status: string }[]
  }>("/admin/invitations?limit=100")
  return body.invitations
}
