import type { MailData, MailTemplate } from "../../modules/invitation/settings/mail-template"
import { defaultSettings } from "../../modules/invitation/settings/definitions"
import { composeMail, type MailSubject } from "../compose"

const STOP = "https://api.example.com/invitations/unsubscribe?token=abc-_1"

const about: MailSubject = {
  shop_name: "Nordic Living",
  storefront_url: "https://shop.example.com",
  unsubscribe_url: STOP,
  inviter_name: "Vera",
  message: "Hello",
  token: "invt_1.1.x",
}

/** Composes with a template of the host's, named `spring`. */
const compose = (template: unknown, given: Partial<MailSubject> = {}, locale = "en") =>
  composeMail(
    { ...defaultSettings(), mail_template: "spring", mail_locale: locale },
    { spring: template as MailTemplate },
    { ...about, ...given },
  )

const mail = { subject: "Hi", html: "<html><body><p>Hi</p></BODY></html>", text: "Hi" }

describe("a template of the host's", () => {
  it("gets all that the invitation says, with names fit for strangers, and may take its time", async () => {
    const seen: MailData[] = []
    const template: MailTemplate = async (data) => {
      seen.push(data)
      return mail
    }
    await compose(template, { inviter_name: "evil.com" })
    expect(seen).toEqual([
      {
        shop_name: "Nordic Living",
        inviter_name: null,
        message: "Hello",
        locale: "en",
        logo_url: null,
        postal_address: null,
        unsubscribe_url: STOP,
        invitation_url: "https://shop.example.com/invitation?token=invt_1.1.x",
        expires_at: expect.any(Date),
      },
    ])
  })

  it("that leaves the unsubscribe link out gets a line with it, in the mail's language", async () => {
    const { html, text } = await compose(() => mail, {}, "de")
    expect(html).toMatch(/Keine Einladungen mehr erhalten<\/a><\/p>\n<\/BODY><\/html>$/)
    expect(html).toContain(`href="${STOP}"`)
    expect(text).toMatch(/^Hi\n\n.*keine Einladungen von Nordic Living mehr.*\n/)
    expect(text.split("\n")).toContain(STOP)
  })

  it("that has the link is left as it is, and one of fragments gets the line at its end", async () => {
    const whole = { ...mail, html: `<a href="${STOP}">stop</a>`, text: `stop: ${STOP}` }
    expect(await compose(() => whole)).toEqual(whole)
    const { html } = await compose(() => ({ ...mail, html: "<p>Hi</p>" }))
    expect(html).toMatch(/^<p>Hi<\/p>\n<p .*<\/p>\n$/)
  })

  it("cannot add headers by a line break in the subject", async () => {
    const { subject } = await compose(() => ({ ...mail, subject: "Hi\r\nBcc: x@example.com" }))
    expect(subject).toBe("Hi Bcc: x@example.com")
  })

  it.each([undefined, null, "mail", {}, { ...mail, text: "" }, { ...mail, html: 1 }])(
    "that returns %j is a failure with a sentence",
    async (returned) => {
      await expect(compose(() => returned)).rejects.toThrow(/must return a subject, html and text/)
    },
  )

  it("is not used for the note to somebody with an account, which holds the link too", async () => {
    const note = await compose(() => mail, { token: null })
    expect(note.text).toContain("you can simply log in")
    expect(note.text).toContain(STOP)
    expect(note.html).toContain(STOP)
  })

  it.each(["constructor", "gone", "default"])(
    "that is not registered (any more) leaves the built-in mail: %s",
    async (mail_template) => {
      const settings = { ...defaultSettings(), mail_template }
      const { text, html } = await composeMail(settings, {}, about)
      expect(text).toMatch(/^Vera invites you/)
      expect(html.split(STOP)).toHaveLength(2)
      expect(text.split(STOP)).toHaveLength(2)
    },
  )
})
