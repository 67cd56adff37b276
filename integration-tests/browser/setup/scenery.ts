import { CUSTOMER, FRIENDS_GROUP } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "./admin-shop"
import { invite } from "./invitations"
import { expectOk, inviteAs } from "./people"

/** Things in a shop that its screens are about. */
export interface Scenery {
  url: string
  /** An open invitation that is not sent. */
  invitationId: string
  /** An import some of whose rows were rejected. */
  importId: string
  /** A customer who has invited somebody. */
  customerId: string
  /** A group that an open invitation leads into. */
  groupId: string
  channelId: string
}

const FILE = "email\nscenery@import.example\nnobody\nscenery@import.example\n"

/** Makes in a shop whatever its screens need in order to show something. */
export async function setScenery(shop: AdminShop): Promise<Scenery> {
  const { admin, url } = shop
  const groupId = await idOf(shop, "customer_groups", `customer-groups?name=${FRIENDS_GROUP}`)
  const customerId = await idOf(shop, "customers", `customers?email=${CUSTOMER.email}`)
  await inviteAs(shop, CUSTOMER, { emails: ["friend@scenery.example"] })
  const { id: invitationId } = await invite(shop, "guest@scenery.example", {
    send: false,
    message: "Come in",
    customer_group_ids: [groupId],
  })
  const form = new FormData()
  form.append("file", new Blob([FILE]), "guests.csv")
  const { body } = await admin.postForm<{ batch: { id: string } }>(
    "/admin/invitations/import",
    form,
  )
  await shop.inbox.mailTo("scenery@import.example")
  return {
    url,
    invitationId,
    importId: body.batch.id,
    customerId,
    groupId,
    channelId: await idOf(shop, "sales_channels", "sales-channels?limit=1"),
  }
}

async function idOf({ admin }: AdminShop, list: string, path: string): Promise<string> {
  const answer = await expectOk(admin.get<Record<string, { id: string }[]>>(`/admin/${path}`))
  return answer[list]?.[0]?.id ?? ""
}
