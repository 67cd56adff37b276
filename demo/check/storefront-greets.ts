import { CUSTOMER } from "../shop/src/seed/names"
import { PRODUCTS } from "../shop/src/seed/products"
import { FRIENDS } from "./customer-invites"
import { linkIn } from "./mailbox"
import type { Walk } from "./walk"

/** The storefront shows the shop, and a friend who follows the link in the mail who invites. */
export async function storefrontGreets({ expect, mailbox, storefrontUrl }: Walk): Promise<void> {
  const home = await (await fetch(storefrontUrl)).text()
  expect.holds(
    "its first page has every product",
    PRODUCTS.every(({ title }) => home.includes(title)),
  )

  const [friend = ""] = FRIENDS
  const [mail] = await mailbox.to(friend)
  if (!mail) {
    throw new Error("The friend has no mail.")
  }
  const link = linkIn(mail)
  const token = link.searchParams.get("token") ?? ""
  expect.equal("the link in the mail leads there", link.origin, new URL(storefrontUrl).origin)

  const opened = await fetch(link, { redirect: "manual" })
  const [cookie = ""] = opened.headers.getSetCookie()
  const target = new URL(opened.headers.get("location") ?? "", storefrontUrl)
  expect.equal(
    "it leads on to an address without the token",
    [opened.status, target.href],
    [303, `${storefrontUrl}/invitation`],
  )
  expect.holds("… which a cookie keeps from scripts", /;\s*HttpOnly/i.test(cookie))

  const headers = { cookie: cookie.split(";")[0] ?? "" }
  const page = await (await fetch(target, { headers })).text()
  expect.holds(
    "the page names the inviter and the invited address, and not the token",
    page.includes(CUSTOMER.first_name) && page.includes(friend) && !page.includes(token),
  )
}
