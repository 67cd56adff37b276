import { DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import { readPublishableKey, type ShopAnswer, type ShopApi } from "../../../scripts/lib/shop"
import type { ReceivedMail } from "../../setup/inbox"
import { tokenOf } from "../../setup/invitations"
import type { AdminShop } from "./admin-shop"

/** Somebody who opens an account. */
export interface NewCustomer {
  email: string
  first_name?: string
  last_name?: string
}

/** What the shop answers, where it must not refuse. */
export async function expectOk<T>(answer: Promise<ShopAnswer<T>>): Promise<T> {
  const { status, body } = await answer
  if (status !== 200) {
    throw new Error(`The shop has refused (${status}): ${JSON.stringify(body)}`)
  }
  return body
}

/** A customer invites friends from the account page. */
export async function inviteAs(
  shop: AdminShop,
  inviter: { email: string },
  body: { emails: string[]; message?: string; sales_channel_id?: string },
): Promise<void> {
  const store = await storefrontOf(shop)
  const customer = await store.loggedIn("customer", inviter.email, DEMO_PASSWORD)
  await expectOk(customer.post("/store/customers/me/invitations", body))
}

/** Somebody opens an account, with the link of a mail or without one. */
export async function register(
  shop: AdminShop,
  customer: NewCustomer,
  mail?: ReceivedMail,
): Promise<string> {
  const store = await storefrontOf(shop)
  const { token } = await expectOk(
    store.post<{ token: string }>("/auth/customer/emailpass/register", {
      email: customer.email,
      password: DEMO_PASSWORD,
    }),
  )
  const visitor = store.with({
    authorization: `Bearer ${token}`,
    ...(mail ? { "x-invitation-token": tokenOf(mail) } : {}),
  })
  const answer = visitor.post<{ customer: { id: string } }>("/store/customers", customer)
  return (await expectOk(answer)).customer.id
}

/** The shop's API as its storefront sees it. */
async function storefrontOf({ api, admin }: AdminShop): Promise<ShopApi> {
  return api.with({ "x-publishable-api-key": await readPublishableKey(admin) })
}
