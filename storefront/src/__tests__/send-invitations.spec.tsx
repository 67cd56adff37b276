/**
 * @jest-environment jsdom
 */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { MyInvitations, SendInvitations } from "../react/index.ts"
import { refused, TestShop } from "./shop.ts"

const field = (number: number) => screen.getByLabelText(`E-mail address ${number}`)
const value = (number: number) => (field(number) as HTMLInputElement).value
const button = (name: string | RegExp) => screen.getByRole("button", { name })

const show = async (shop: TestShop) => {
  const user = userEvent.setup()
  render(<SendInvitations client={shop} />)
  await screen.findByRole("heading", { level: 2, name: "Send Invitations" })
  return user
}

const alerts = () =>
  screen
    .queryAllByRole("alert")
    .map((alert) => alert.textContent)
    .join("")

const results = () =>
  within(screen.getByRole("status"))
    .queryAllByRole("listitem")
    .map((row) => row.textContent)

describe("the form of Send Invitations", () => {
  it("takes up to five addresses and a message, and shows one result for each", async () => {
    const shop = new TestShop()
    const user = await show(shop)
    expect(screen.getByText("You can invite up to 5 people at once.")).toBeTruthy()
    await user.type(field(1), "one@example.com")
    for (const number of [2, 3, 4, 5]) {
      await user.click(button("Add another address"))
      expect(document.activeElement).toBe(field(number))
      await user.keyboard(number === 3 ? "no address" : `${number}@example.com`)
    }
    expect(screen.queryByRole("button", { name: "Add another address" })).toBeNull()
    await user.type(screen.getByLabelText("Message (optional)"), "Come in")
    await user.click(button("Send Invitations"))
    await waitFor(() => expect(results()).toHaveLength(5))

    expect(results()).toEqual([
      "one@example.com: Invited",
      "2@example.com: Invited",
      "no address: This is not an e-mail address",
      "4@example.com: Invited",
      "5@example.com: Invited",
    ])
    expect(shop.askedOf("send")).toEqual([
      {
        emails: [
          "one@example.com",
          "2@example.com",
          "no address",
          "4@example.com",
          "5@example.com",
        ],
        message: "Come in",
      },
    ])
    // What can be corrected stays.
    expect(value(1)).toBe("no address")
    expect(screen.queryByLabelText("E-mail address 2")).toBeNull()
  })

  it("sends once, however often the button is pressed, and nothing when nothing is filled in", async () => {
    const shop = new TestShop()
    const user = await show(shop)
    await user.click(button("Send Invitations"))
    await user.type(field(1), "  {Enter}")
    expect(shop.askedOf("send")).toEqual([])
    await user.type(field(1), "a@example.com")
    const form = field(1).closest("form")
    await act(async () => {
      for (let presses = 0; presses < 3 && form; presses += 1) {
        fireEvent.submit(form)
      }
      await Promise.resolve()
    })
    await waitFor(() => expect(results()).toHaveLength(1))
    expect(shop.askedOf("send")).toHaveLength(1)
  })

  it("makes a line of each pasted address, and moves the keyboard when one is removed", async () => {
    const shop = new TestShop()
    const user = await show(shop)
    await user.click(field(1))
    await user.paste("Ann <ann@example.com>, bob@example.com\ncara@example.com")
    expect([value(1), value(2), value(3)]).toEqual([
      "ann@example.com",
      "bob@example.com",
      "cara@example.com",
    ])
    await user.click(button("Remove e-mail address 2"))
    expect(document.activeElement).toBe(field(2))
    expect(value(2)).toBe("cara@example.com")
  })

  it("explains the limits before they are hit, and until when", async () => {
    const shop = new TestShop()
    shop.limits = { max_per_send: 5, remaining: 2, retry_after_seconds: 0 }
    const user = await show(shop)
    expect(screen.getByText("You can send 2 more invitations for now.")).toBeTruthy()
    await user.type(field(1), "a@example.com")
    await user.click(button("Add another address"))
    expect(screen.queryByRole("button", { name: "Add another address" })).toBeNull()

    const limits = { max_per_send: 5, remaining: 0, retry_after_seconds: 300 }
    shop.refuses.send = refused("rate_limited", { status: 429, retryAfterSeconds: 300, limits })
    await user.click(button("Send Invitations"))
    await waitFor(() => expect(alerts()).toMatch(/You can send more in 5 minutes/))
    // What was typed is not lost, and nothing more is sent.
    expect(value(1)).toBe("a@example.com")
    await user.click(button("Send Invitations"))
    expect(shop.askedOf("send")).toHaveLength(1)
  })

  it("counts down, and opens again when the time has come", async () => {
    jest.useFakeTimers()
    try {
      const shop = new TestShop()
      shop.limits = { max_per_send: 5, remaining: 0, retry_after_seconds: 65 }
      render(<SendInvitations client={shop} />)
      await act(async () => await jest.advanceTimersByTimeAsync(10))
      expect(screen.getByText(/You can send more in 2 minutes/)).toBeTruthy()
      await act(async () => await jest.advanceTimersByTimeAsync(30_000))
      expect(screen.getByText(/You can send more in 35 seconds/)).toBeTruthy()
      shop.limits = { max_per_send: 5, remaining: 1, retry_after_seconds: 0 }
      await act(async () => await jest.advanceTimersByTimeAsync(36_000))
      expect(screen.getByText("You can send one more invitation for now.")).toBeTruthy()
    } finally {
      jest.useRealTimers()
    }
  })

  it("asks for no message where the shop allows none", async () => {
    const shop = new TestShop()
    shop.shopSettings = { ...shop.shopSettings, allow_message: false }
    await show(shop)
    expect(screen.queryByLabelText("Message (optional)")).toBeNull()
  })

  it("stands above the list of My Invitations, which shows at once what was sent", async () => {
    const shop = new TestShop()
    const user = userEvent.setup()
    render(<MyInvitations client={shop} classNames={{ button: "btn", item: "row" }} />)
    await screen.findByText("You have not invited anybody yet.")
    shop.refuses.list = refused("network")
    await user.type(field(1), "new@example.com")
    await user.click(button("Send Invitations"))
    const email = await screen.findByText("new@example.com")
    expect(email.closest("li")?.className).toBe("row")
    expect(email.closest("li")?.textContent).toMatch(/Sending…/)
    expect(button("Send Invitations").className).toBe("btn")
  })
})
