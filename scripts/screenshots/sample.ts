import { setTimeout as sleep } from "node:timers/promises"
import { CUSTOMER, FRIENDS_GROUP, PRIVATE_SALE_GROUP } from "../../demo/shop/src/seed/names"
import type { AdminShop } from "../../integration-tests/browser/setup/admin-shop"
import { findInvitation } from "../../integration-tests/browser/setup/invitations"
import { expectOk, inviteAs, register } from "../../integration-tests/browser/setup/people"
import type { ReceivedMail } from "../../integration-tests/setup/inbox"
import { Failure } from "../lib/failure"
import type { ShopApi } from "../lib/shop"

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
const BLOCKED = ["orders@example.net", "sven.lund@example.com"]

const IMPORTED = ["linnea.sand", "mattis.bakke", "oda.vik", "rasmus.falk"]
const GUEST_FILE = [
  "email,customer_group",
  ...IMPORTED.map((name) => `${name}@example.com,${PRIVATE_SALE_GROUP}`),
  "sigrid.moe(at)example.com,",
  "linnea.sand@example.com,",
].join("\n")

const INVITED = GUESTS.length + CLARAS.length + FRIENDS.length + IMPORTED.length

/** What the pictures are taken of. */
export interface Sample {
  /** A customer's mail, with a message, whose link was not followed. */
  mail: ReceivedMail
  acceptedId: string
  importId: string
  /** Has invited others. */
  inviterId: string
  /** Open invitations lead into it. */
  groupId: string
}

/** Fills the grid with invitations in many states, all made as people would make them. */
export async function inviteSampleGuests(shop: AdminShop): Promise<Sample> {
  const { admin, inbox } = shop
  const groupId = await idOf(admin, "customer_groups", { name: PRIVATE_SALE_GROUP })
  const friendsId = await idOf(admin, "customer_groups", { name: FRIENDS_GROUP })
  await expectOk(admin.post("/admin/invitations/suppressions", { emails: BLOCKED }))
  await invite(admin, GUESTS, groupId)
  await inviteAs(shop, CUSTOMER, {
    emails: CLARAS,
    message:
      "They open the private sale on Thursday, and I thought of you at once.\nSee you there!",
  })
  await invite(admin, FRIENDS, friendsId)
  const importId = await importGuests(admin)
  await settled(admin)

  for (const customer of REGISTERED) {
    await register(shop, customer, await inbox.mailTo(customer.email))
  }
  await discard(admin, ["carmen.ortega@example.net", "hannes.vogel@example.com"])

  // The last one: from here on the mail server refuses whatever it is given. This mail is tried again
  // later, and shown as on its way.
  inbox.answerWith({ reject: 451 })
  await invite(admin, [LATECOMER], groupId)
  await inbox.waitFor(({ rejected }) => rejected > 0)
  return {
    mail: await inbox.mailTo("maja.lind@example.org"),
    acceptedId: (await findInvitation(shop, "tom.weber@example.net")).id,
    importId,
    inviterId: await idOf(admin, "customers", { email: CUSTOMER.email }),
    groupId,
  }
}

async function idOf(
  admin: ShopApi,
  list: "customers" | "customer_groups",
  filter: Record<string, string>,
): Promise<string> {
  const path = `/admin/${list.replace("_", "-")}?${new URLSearchParams(filter)}`
  const [found] = (await expectOk(admin.get<Record<string, { id: string }[]>>(path)))[list] ?? []
  if (!found) {
    throw new Failure(`The demo's shop has none of ${path}.`)
  }
  return found.id
}

async function invite(admin: ShopApi, emails: string[], group: string): Promise<void> {
  await expectOk(admin.post("/admin/invitations", { emails, customer_group_ids: [group] }))
}

async function importGuests(admin: ShopApi): Promise<string> {
  const form = new FormData()
  form.append("file", new Blob([GUEST_FILE]), "guests.csv")
  const { status, body } = await admin.postForm<{ batch: { id: string } }>(
    "/admin/invitations/import",
    form,
  )
  if (status !== 202) {
    throw new Failure(`The sample's file was refused (${status}).`)
  }
  return body.batch.id
}

async function discard(admin: ShopApi, emails: string[]): Promise<void> {
  const ids = (await list(admin)).filter(({ email }) => emails.includes(email)).map(({ id }) => id)
  await expectOk(admin.post("/admin/invitations/discard", { ids }))
}

/** The inbox has a mail a moment before the shop has noted that it was sent. */
async function settled(admin: ShopApi): Promise<void> {
  const deadline = Date.now() + 120_000
  const sent = async () => (await list(admin)).filter(({ status }) => status === "sent").length
  while ((await sent()) < INVITED) {
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
