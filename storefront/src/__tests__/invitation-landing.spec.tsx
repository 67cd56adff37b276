/**
 * @jest-environment jsdom
 */
import { render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { errorData } from "../errors.ts"
import { de } from "../labels/de.ts"
import type { InvitationLink } from "../landing.ts"
import { InvitationLanding } from "../react/index.ts"
import { PREVIEW, refused, TestShop } from "./shop.ts"

const OPEN: InvitationLink = { state: "open", invitation: PREVIEW, accept_other_email: false }
const LINKS = { account: "/account", logIn: "/login", resetPassword: "/reset", shop: "/" }

const input = (label: string) => screen.getByLabelText(label) as HTMLInputElement
const heading = () => screen.getByRole("heading", { level: 1 }).textContent
const hrefs = () => screen.queryAllByRole("link").map((link) => link.getAttribute("href"))

describe("the page that a link leads to, in the browser", () => {
  const show = async (shop: TestShop, props: object = {}) => {
    const user = userEvent.setup()
    render(<InvitationLanding client={shop} token="good" links={LINKS} {...props} />)
    await waitFor(() => expect(screen.queryByText("Loading…")).toBeNull())
    return user
  }
  const fillIn = async (user: Awaited<ReturnType<typeof show>>) => {
    await user.type(input("First name"), "Vera")
    await user.type(input("Last name"), "Berg")
    await user.type(input("Password"), "secret-1")
  }

  it("says who invites and what they wrote, with the address filled in and locked", async () => {
    await show(new TestShop())
    expect(heading()).toBe("You are invited")
    expect(screen.getByText("Clara Berg invites you to open an account.")).toBeTruthy()
    expect(screen.getByText("Come and look!").tagName).toBe("BLOCKQUOTE")
    expect(screen.getByText("The invitation is valid until Apr 1, 2026.")).toBeTruthy()
    const email = input("E-mail address")
    expect([email.value, email.readOnly]).toEqual(["vera@example.com", true])
  })

  it("lets another address be typed where the shop allows it", async () => {
    const shop = new TestShop()
    shop.shopSettings = { ...shop.shopSettings, accept_other_email: true }
    await show(shop)
    expect(input("E-mail address").readOnly).toBe(false)
  })

  it("opens the account once, and says so", async () => {
    const shop = new TestShop()
    const onRegistered = jest.fn()
    const user = await show(shop, { onRegistered })
    await fillIn(user)
    await user.dblClick(screen.getByRole("button", { name: "Open account" }))
    await waitFor(() => expect(heading()).toBe("Welcome!"))
    expect(shop.askedOf("register")).toEqual([
      {
        token: "good",
        email: "vera@example.com",
        password: "secret-1",
        first_name: "Vera",
        last_name: "Berg",
      },
    ])
    expect(onRegistered).toHaveBeenCalledTimes(1)
    expect(hrefs()).toEqual(["/account", "/"])
    expect(document.activeElement?.textContent).toMatch(/^Welcome!/)
  })

  it.each([
    ["wrong_password", /with another password/, ["/login", "/reset"]],
    ["account_exists", /There is an account/, ["/login", "/reset"]],
    ["email_mismatch", /Use the invited one/, []],
    ["network", /Check your connection/, []],
    ["registration_refused", /does not accept this: At least 12, with a digit\.$/, []],
  ] as const)("says what to do after %s, and keeps what was typed", async (reason, text, ways) => {
    const shop = new TestShop()
    shop.refuses.register = refused(reason, { message: "At least 12, with a digit." })
    const user = await show(shop)
    await fillIn(user)
    await user.click(screen.getByRole("button", { name: "Open account" }))
    expect((await screen.findByRole("alert")).textContent).toMatch(text)
    expect(hrefs()).toEqual(ways)
    expect(input("First name").value).toBe("Vera")
    shop.refuses = {}
    await user.click(screen.getByRole("button", { name: "Open account" }))
    await waitFor(() => expect(heading()).toBe("Welcome!"))
  })

  it.each(["invalid", "expired", "discarded", "accepted"] as const)(
    "says why a link is dead (%s) and what to do",
    async (reason) => {
      const shop = new TestShop()
      shop.refuses.preview = refused(reason, { status: 404 })
      await show(shop, { labels: de })
      await waitFor(() => expect(heading()).toBe(de.landing.dead[reason].title))
      expect(screen.getByText(de.landing.dead[reason].text)).toBeTruthy()
      expect(hrefs()).toEqual(["/login", "/"])
      expect(screen.queryByRole("textbox")).toBeNull()
    },
  )

  it("takes a page without a token for a dead link, and asks the shop nothing", async () => {
    const shop = new TestShop()
    await show(shop, { token: null })
    expect(heading()).toBe("This invitation link is not valid")
    expect(shop.asked).toEqual([])
  })

  it("offers another try where the shop does not answer", async () => {
    const shop = new TestShop()
    shop.refuses.preview = refused("network", { status: 0 })
    const user = await show(shop)
    expect(heading()).toBe("The invitation could not be looked up")
    shop.refuses = {}
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(heading()).toBe("You are invited"))
  })

  it.each([
    ["a used link", "good", "accepted", /already used/],
    ["a canceled link", "good", "discarded", /withdrawn/],
    ["a link of no shop", "bad", "invalid", null],
    ["no link at all", null, "invalid", null],
  ] as const)("tells somebody who is logged in first of that, with %s", async (...row) => {
    const [, token, reason, why] = row
    const shop = new TestShop()
    shop.refuses.preview = refused(reason, { status: 404 })
    await show(shop, { token, loggedInAs: "vera@example.com", logOut: "/logout" })
    expect(heading()).toBe("You are already logged in")
    expect(screen.getByText("You have an account as vera@example.com.")).toBeTruthy()
    if (why) {
      await screen.findByText(why)
    }
    expect(screen.queryByText(/not valid|has not been used/)).toBeNull()
    expect(hrefs()).toEqual(["/account", "/"])
    expect(screen.queryByRole("button")).toBeNull()
  })

  it("tells somebody who is logged in, and consumes nothing", async () => {
    const shop = new TestShop()
    await show(shop, { loggedInAs: "clara@example.com", logOut: "/logout" })
    expect(heading()).toBe("You are already logged in")
    expect(screen.getByText(/You have an account as clara@example.com/)).toBeTruthy()
    await screen.findByText(/The invitation has not been used/)
    expect(hrefs()).toEqual(["/account"])
    const logOut = screen.getByRole("button", { name: "Log out" }).closest("form")
    expect([logOut?.getAttribute("action"), logOut?.method]).toEqual(["/logout", "post"])
    expect(shop.askedOf("register")).toEqual([])
  })
})

describe("the page that a link leads to, from a server", () => {
  it("shows what the server said to the form, with what was typed", () => {
    const state = {
      error: errorData(refused("wrong_password")),
      values: { email: "vera@example.com", first_name: "Vera" },
    }
    render(<InvitationLanding link={OPEN} action="/x" state={state} links={LINKS} pending />)
    expect(screen.getByRole("alert").textContent).toMatch(/with another password/)
    expect(input("First name").value).toBe("Vera")
    expect(input("Password").getAttribute("aria-invalid")).toBe("true")
    expect(screen.getByRole("button", { name: "Opening your account…" })).toBeTruthy()
  })

  it("asks for a password of eight characters, or as the shop's other forms do", () => {
    const hint = () => {
      const password = input("Password")
      const described = document.getElementById(password.getAttribute("aria-describedby") ?? "")
      return [password.getAttribute("minlength"), described?.textContent]
    }
    const { rerender } = render(<InvitationLanding link={OPEN} action="/x" />)
    expect(hint()).toEqual(["8", "At least 8 characters."])
    rerender(<InvitationLanding link={OPEN} action="/x" passwordMinLength={12} labels={de} />)
    expect(screen.getByText("Mindestens 12 Zeichen.")).toBeTruthy()
    rerender(<InvitationLanding link={OPEN} action="/x" passwordMinLength={0} />)
    expect(hint()).toEqual([null, undefined])
  })

  it("shows the invited address in a locked field, whatever was posted", () => {
    const state = {
      error: errorData(refused("email_mismatch")),
      values: { email: "thief@example.com", first_name: "Vera" },
    }
    const { rerender } = render(<InvitationLanding link={OPEN} action="/x" state={state} />)
    expect(input("E-mail address").value).toBe("vera@example.com")
    const unlocked = { ...OPEN, accept_other_email: true }
    rerender(<InvitationLanding key="unlocked" link={unlocked} action="/x" state={state} />)
    expect(input("E-mail address").value).toBe("thief@example.com")
  })

  it.each([
    ["open", "Welcome!", ["/account", "/"]],
    ["verify_email", "Your account is open", ["/login", "/"]],
    ["log_in", "Your account is open", ["/login", "/"]],
  ] as const)("says what comes next (%s)", (session, title, ways) => {
    render(<InvitationLanding link={OPEN} action="/x" state={{ session }} links={LINKS} />)
    expect(heading()).toBe(title)
    expect(hrefs()).toEqual(ways)
  })

  it("posts a form that leaves the page once", async () => {
    const user = userEvent.setup()
    render(<InvitationLanding link={OPEN} action="/x" />)
    const posts: boolean[] = []
    // After React, which listens further in.
    document.addEventListener("submit", (event) => {
      posts.push(!event.defaultPrevented)
      event.preventDefault()
    })
    await user.type(input("First name"), "V")
    await user.type(input("Last name"), "B")
    await user.type(input("Password"), "secret-1")
    await user.click(screen.getByRole("button", { name: "Open account" }))
    await user.click(screen.getByRole("button", { name: "Open account" }))
    expect(posts).toEqual([true, false])
  })
})
