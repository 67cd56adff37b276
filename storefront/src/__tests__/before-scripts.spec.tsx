/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { StrictMode } from "react"
import { renderToString } from "react-dom/server"
import { MyInvitations } from "../react/index.ts"
import { TestShop } from "./shop.ts"

const submit = () => screen.getByRole("button", { name: "Send Invitations" }) as HTMLButtonElement
const fill = (label: string, value: string) => {
  ;(screen.getByLabelText(label) as HTMLInputElement).value = value
}

describe("My Invitations, sent by a server", () => {
  it("keeps what was typed before the scripts came, and sends only afterwards", async () => {
    const shop = new TestShop()
    const list = { invitations: [], count: 0, limit: 10, offset: 0, limits: shop.limits }
    const initial = { settings: shop.shopSettings, list }
    const page = (
      <StrictMode>
        <MyInvitations client={shop} initial={initial} />
      </StrictMode>
    )
    const container = document.createElement("div")
    document.body.append(container)
    container.innerHTML = renderToString(page)
    // A disabled button is none that Enter in a field could press.
    expect(submit().disabled).toBe(true)
    fill("E-mail address 1", "early@example.com")
    fill("Message (optional)", "Come in")

    const problems = jest.spyOn(console, "error")
    render(page, { container, hydrate: true })
    expect(problems).not.toHaveBeenCalled()
    expect(submit().disabled).toBe(false)
    await userEvent.setup().click(submit())
    await waitFor(() =>
      expect(shop.askedOf("send")).toEqual([{ emails: ["early@example.com"], message: "Come in" }]),
    )
  })
})
