/**
 * @jest-environment jsdom
 */
import { act, render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { StrictMode } from "react"
import { de } from "../labels/de.ts"
import { MyInvitations } from "../react/index.ts"
import { invitation, refused, TestShop } from "./shop.ts"

const show = async (shop: TestShop, props: object = {}) => {
  const user = userEvent.setup()
  const view = render(
    <StrictMode>
      <MyInvitations client={shop} {...props} />
    </StrictMode>,
  )
  await waitFor(() => expect(screen.queryByText(/Loading…|Wird geladen …/)).toBeNull())
  return { user, ...view }
}

const rows = () =>
  within(screen.getAllByRole("list").at(-1) ?? document.body)
    .getAllByRole("listitem")
    .map((row) => row.textContent)

describe("the list of My Invitations", () => {
  it("shows each invitation with its status in the customer's words, and its dates", async () => {
    const shop = new TestShop()
    shop.invitations = [
      invitation({ email: "queued@example.com", status: "not_sent", delivery_status: "queued" }),
      invitation({ email: "failed@example.com", status: "not_sent", delivery_status: "failed" }),
      invitation({ email: "sent@example.com" }),
      invitation({
        email: "in@example.com",
        status: "accepted",
        registered_at: "2026-03-05T12:00:00.000Z",
      }),
      invitation({ email: "gone@example.com", status: "discarded" }),
      { ...invitation({ status: "expired" }), email: null },
    ]
    await show(shop)
    const [queued, failed, sent, accepted, discarded, expired] = rows()
    expect(queued).toMatch(/^queued@example.com Sending…/)
    expect(failed).toMatch(/^failed@example.com Not Sent/)
    expect(sent).toMatch(/Sent.*Sent on Mar 2, 2026 · Valid until Apr 1, 2026/)
    expect(accepted).toMatch(/Accepted.*Accepted on Mar 5, 2026/)
    expect(accepted).not.toMatch(/Valid until/)
    expect(discarded).toMatch(/gone@example.com Canceled/)
    expect(expired).toMatch(/^Address erased Expired/)
  })

  it("goes through the pages", async () => {
    const shop = new TestShop()
    shop.invitations = Array.from({ length: 12 }, (_, n) => invitation({ email: `a${n}@x.io` }))
    const { user } = await show(shop, { pageSize: 5 })
    expect(rows()).toHaveLength(5)
    await user.click(screen.getByRole("button", { name: "Next" }))
    await screen.findByText("a5@x.io")
    expect(screen.getByText("Page 2 of 3")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Next" }))
    await screen.findByText("a11@x.io")
    expect(rows()).toHaveLength(2)
    expect(shop.askedOf("list").at(-1)).toEqual({ limit: 5, offset: 10 })
  })

  it("cancels only after it was confirmed, and says so", async () => {
    const shop = new TestShop()
    shop.invitations = [invitation()]
    const { user } = await show(shop)
    const cancel = () =>
      screen.getByRole("button", { name: "Cancel the invitation to ann@example.com" })
    await user.click(cancel())
    await user.click(screen.getByRole("button", { name: "Keep it" }))
    await user.click(cancel())
    await user.keyboard("{Escape}")
    expect(shop.askedOf("cancel")).toEqual([])

    await user.click(cancel())
    await user.click(screen.getByRole("button", { name: "Cancel invitation" }))
    await screen.findByText("The invitation to ann@example.com is canceled.")
    expect(shop.askedOf("cancel")).toEqual(["inv_ann@example.com"])
    expect(rows()[0]).toMatch(/Canceled/)
    expect(document.activeElement?.tagName).toBe("LI")
  })

  it("sends again once, however often the button is pressed, and says why where it cannot", async () => {
    const shop = new TestShop()
    shop.invitations = [invitation()]
    const { user } = await show(shop)
    await user.dblClick(screen.getByRole("button", { name: /^Send again/ }))
    await screen.findByText("The invitation to ann@example.com is being sent again.")
    expect(shop.askedOf("resend")).toHaveLength(1)

    const limits = { max_per_send: 5, remaining: 0, retry_after_seconds: 120 }
    shop.limits = limits
    shop.refuses.resend = refused("rate_limited", { retryAfterSeconds: 120, limits })
    await user.click(screen.getByRole("button", { name: /^Send again/ }))
    expect((await screen.findAllByText(/You can send more in 2 minutes/)).length).toBe(2)
  })

  it("says when a mail would leave that comes within a day of the last, and that one waits", async () => {
    const shop = new TestShop()
    const sent_at = new Date(Date.now() - 3_600_000).toISOString()
    shop.invitations = [invitation({ sent_at })]
    const { user } = await show(shop)
    const button = screen.getByRole("button", {
      name: "Send again in 23 hours the invitation to ann@example.com",
    })
    expect(button.textContent).toBe("Send again in 23 hours")
    await user.click(button)
    await screen.findByText(/^The invitation to ann@example.com will be sent again in 23 hours/)
    await screen.findByText(/Another mail will follow, 24 hours after the last at the earliest$/)
  })

  it("sends nothing again while the limits leave nothing, and says until when", async () => {
    const shop = new TestShop()
    shop.invitations = [invitation()]
    shop.limits = { max_per_send: 5, remaining: 0, retry_after_seconds: 300 }
    const { user } = await show(shop)
    const button = screen.getByRole("button", { name: /^Send again/ })
    expect(button.getAttribute("aria-disabled")).toBe("true")
    const why = document.getElementById(button.getAttribute("aria-describedby") ?? "")
    expect(why?.textContent).toMatch(/You can send more in 5 minutes/)
    await user.click(button)
    expect(shop.askedOf("resend")).toEqual([])
  })

  it("says once that the log-in has run out", async () => {
    const shop = new TestShop()
    shop.invitations = [invitation()]
    const { user } = await show(shop)
    shop.refuses = { list: refused("unauthorized"), resend: refused("unauthorized") }
    await user.click(screen.getByRole("button", { name: /^Send again/ }))
    await screen.findByRole("button", { name: "Try again" })
    expect(screen.getAllByText(/You are not logged in any more/)).toHaveLength(1)
  })

  it("says that there is nothing yet, in the language of the labels", async () => {
    await show(new TestShop(), { labels: de })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Meine Einladungen")
    expect(screen.getByText(de.list.empty)).toBeTruthy()
  })

  it("shows what a server has read already without asking again", () => {
    const shop = new TestShop()
    const list = {
      invitations: [invitation()],
      count: 1,
      limit: 10,
      offset: 0,
      limits: shop.limits,
    }
    render(<MyInvitations client={shop} initial={{ settings: shop.shopSettings, list }} />)
    expect(rows()).toHaveLength(1)
    expect(shop.asked).toEqual([])
  })

  it("offers another try after a failure", async () => {
    const shop = new TestShop()
    shop.refuses.list = refused("network")
    const { user } = await show(shop)
    expect(screen.getByText(/The shop did not answer/)).toBeTruthy()
    shop.refuses = {}
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await screen.findByText("You have not invited anybody yet.")
  })

  it("says where the shop has switched invitations off", async () => {
    const shop = new TestShop()
    shop.shopSettings = { ...shop.shopSettings, storefront_enabled: false }
    await show(shop)
    expect(screen.getByText(/does not offer invitations/)).toBeTruthy()
    expect(shop.askedOf("list")).toEqual([])
  })

  it("looks again while a mail is on its way, also after a failure, until it has left", async () => {
    jest.useFakeTimers()
    try {
      const shop = new TestShop()
      shop.invitations = [invitation({ status: "not_sent", delivery_status: "queued" })]
      render(<MyInvitations client={shop} />)
      await act(async () => await jest.advanceTimersByTimeAsync(100))
      expect(rows()[0]).toMatch(/Sending…/)
      shop.refuses.list = refused("network")
      await act(async () => await jest.advanceTimersByTimeAsync(2_100))
      shop.refuses = {}
      shop.invitations = [invitation()]
      await act(async () => await jest.advanceTimersByTimeAsync(3_100))
      expect(rows()[0]).not.toMatch(/Sending…/)
      const asked = shop.askedOf("list").length
      await act(async () => await jest.advanceTimersByTimeAsync(120_000))
      expect(shop.askedOf("list")).toHaveLength(asked)
    } finally {
      jest.useRealTimers()
    }
  })
})
