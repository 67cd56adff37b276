import { defaultTemplate } from "../default-template"
import { existingAccountTemplate } from "../existing-account-template"
import type { CommonMailData } from "../../modules/invitation/settings/mail-template"

const common: CommonMailData = {
  shop_name: "Nordic Living",
  inviter_name: "Ann Lee",
  message: "Come & see <b>",
  locale: "en",
  logo_url: null,
  postal_address: "1 Way",
  unsubscribe_url: "https://api.example.com/invitations/unsubscribe?token=abc",
}
const login_url = "https://shop.example.com/account"

describe("the note to somebody who has an account already", () => {
  it("says who invited, that one can simply log in, and where", () => {
    const { text, html } = existingAccountTemplate({ ...common, login_url })
    for (const part of [text, html]) {
      expect(part).toContain("Ann Lee invited you to Nordic Living.")
      expect(part).toContain("you can simply log in")
      expect(part).toContain(login_url)
      expect(part).toContain("because Ann Lee entered your address at Nordic Living")
    }
    expect(html).toContain("Come &amp; see &lt;b&gt;")
  })

  it("cannot be told from an invitation by its subject", () => {
    for (const locale of ["en", "de"]) {
      const note = existingAccountTemplate({ ...common, locale, login_url })
      const invitation = defaultTemplate({
        ...common,
        locale,
        invitation_url: "https://shop.example.com/?token=t",
        expires_at: null,
      })
      expect(note.subject).toBe(invitation.subject)
    }
  })

  it("speaks German where it should", () => {
    const { text } = existingAccountTemplate({ ...common, locale: "de", login_url })
    expect(text).toContain("Sie haben dort bereits ein Konto und können sich einfach anmelden.")
  })
})
