import { renderToString } from "react-dom/server"
import { readRegistrationForm, type InvitationLink } from "../landing.ts"
import { InvitationLanding, MyInvitations, SendInvitations } from "../react/index.ts"
import { PREVIEW, TestShop } from "./shop.ts"

const OPEN: InvitationLink = { state: "open", invitation: PREVIEW, accept_other_email: false }

/** What a browser would post of a page of HTML, with some fields filled in. */
function post(html: string, typed: Record<string, string>): FormData {
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="(\w+)"/.exec(input)?.[1] ?? ""
    form.set(name, typed[name] ?? /value="([^"]*)"/.exec(input)?.[1] ?? "")
  }
  return form
}

describe("without any script", () => {
  it("the invitee's form is there, can be posted, and has no password in an address", () => {
    const html = renderToString(
      <InvitationLanding link={OPEN} action="/invitation">
        <input name="phone" />
      </InvitationLanding>,
    )
    expect(html).toContain('<form method="post" action="/invitation">')
    expect(html).toContain('<button type="submit">Open account</button>')
    const typed = { first_name: " Vera ", password: " spaces count ", phone: "123" }
    expect(readRegistrationForm(post(html, typed))).toEqual({
      email: "vera@example.com",
      password: " spaces count ",
      first_name: "Vera",
      phone: "123",
    })

    const inBrowser = <InvitationLanding client={new TestShop()} token="good" link={OPEN} />
    const waiting = renderToString(inBrowser)
    expect(waiting).toContain('<form method="post">')
    // What would be posted now, would be posted to nobody.
    expect(waiting).toContain('<button type="submit" disabled="">Open account</button>')
  })

  it("what a dead link means stands in the page", () => {
    const link = { state: "dead", reason: "expired" } as const
    const html = renderToString(<InvitationLanding link={link} action="/invitation" />)
    expect(html).toContain("This invitation has expired")
    expect(html).not.toContain("<form")
  })

  it("the pages of inviters can be rendered on a server, and ask nothing there", () => {
    const shop = new TestShop()
    expect(renderToString(<MyInvitations client={shop} />)).toContain("Loading…")
    expect(renderToString(<SendInvitations client={shop} />)).toContain("Loading…")
    expect(shop.asked).toEqual([])
  })
})
