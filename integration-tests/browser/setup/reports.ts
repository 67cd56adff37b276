import { setTimeout as sleep } from "node:timers/promises"
import { KEY_TITLE } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "./admin-shop"
import { findInvitation, invite } from "./invitations"
import { expectOk, inviteAs, register } from "./people"

/** Invites on behalf of herself. */
export const INVITER = { email: "rita@example.com", first_name: "Rita", last_name: "Novak" }
/** Accepts, and buys. */
export const BUYER = "buyer@reports.example.com"
/** Is discarded. */
export const DISCARDED = "discarded@reports.example.com"
/** Is invited by staff. */
export const GUEST = "guest@reports.example.com"
/** Is invited by the inviter. */
export const FRIEND = "friend@reports.example.com"

const WAIT_MS = 30_000

/**
 * Four invitations of a sales channel of their own, of which all figures are known: four sent, one
 * accepted, one discarded, one purchased; one by a customer.
 *
 * @returns the sales channel
 */
export async function inviteForReports(shop: AdminShop): Promise<{ id: string; name: string }> {
  const channel = await createChannel(shop)
  for (const email of [BUYER, DISCARDED, GUEST]) {
    await invite(shop, email, { sales_channel_id: channel.id })
  }
  await register(shop, INVITER)
  await inviteAs(shop, INVITER, { emails: [FRIEND], sales_channel_id: channel.id })
  // The inbox has a mail a moment before the shop has noted that it was sent.
  await until(async () => (await readTotals(shop, "general", channel.id))["sent"] === 4)

  const invitee = await register(shop, { email: BUYER }, await shop.inbox.mailTo(BUYER))
  const { id } = await findInvitation(shop, DISCARDED)
  await expectOk(shop.admin.post(`/admin/invitations/${id}/discard`))
  await buy(shop, { customer_id: invitee, email: BUYER })
  await until(async () => (await readTotals(shop, "conversion", channel.id))["purchased"] === 1)
  return channel
}

/** A sales channel that the storefront's key is good for. */
async function createChannel({ admin }: AdminShop): Promise<{ id: string; name: string }> {
  const { sales_channel: channel } = await expectOk(
    admin.post<{ sales_channel: { id: string; name: string } }>("/admin/sales-channels", {
      name: "Pop-up",
    }),
  )
  const { api_keys: keys } = await expectOk(
    admin.get<{ api_keys: { id: string; title: string }[] }>("/admin/api-keys?type=publishable"),
  )
  const key = keys.find(({ title }) => title === KEY_TITLE)
  await expectOk(admin.post(`/admin/api-keys/${key?.id}/sales-channels`, { add: [channel.id] }))
  return channel
}

async function buy(
  { admin }: AdminShop,
  customer: { customer_id: string; email: string },
): Promise<void> {
  const { regions } = await expectOk(admin.get<{ regions: { id: string }[] }>("/admin/regions"))
  const { draft_order: order } = await expectOk(
    admin.post<{ draft_order: { id: string } }>("/admin/draft-orders", {
      ...customer,
      region_id: regions[0]?.id,
      items: [{ title: "Scarf", quantity: 1, unit_price: 20 }],
    }),
  )
  await expectOk(admin.post(`/admin/draft-orders/${order.id}/convert-to-order`))
}

/** The totals of a report of a sales channel. */
async function readTotals({ admin }: AdminShop, report: string, channel: string) {
  const { totals } = await expectOk(
    admin.get<{ totals: Record<string, number> }>(
      `/admin/invitation-reports/${report}?sales_channel_id=${channel}`,
    ),
  )
  return totals
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error("What the reports were to count did not come about.")
    }
    await sleep(200)
  }
}
