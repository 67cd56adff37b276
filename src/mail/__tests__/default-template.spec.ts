import fc from "fast-check"
import { defaultTemplate } from "../default-template"
import type { MailData } from "../../modules/invitation/settings/mail-template"

const data = (given: Partial<MailData> = {}): MailData => ({
  shop_name: "Nordic Living",
  inviter_name: "Ann Lee",
  message: "Come and see",
  invitation_url: "https://shop.example.com/invitation?token=invt_1.1.abc",
  expires_at: new Date("2027-01-31T23:30:00Z"),
  locale: "en",
  logo_url: null,
  postal_address: null,
  unsubscribe_url: "https://api.example.com/invitations/unsubscribe?token=abc",
  ...given,
})

/** Tags and names of attributes, in order: what a browser would build, without any text. */
const skeleton = (html: string) => html.replace(/="[^"]*"/g, "=…").match(/<[^>]*>/g)

describe("the built-in mail in English", () => {
  const { subject, html, text } = defaultTemplate(data())

  it("says who invites to which shop, why it came, and how long it is valid", () => {
    expect(subject).toBe("You are invited to Nordic Living")
    for (const part of [html, text]) {
      expect(part).toContain("Ann Lee invites you to open an account at Nordic Living.")
      expect(part).toContain("Ann Lee writes:")
      expect(part).toContain("because Ann Lee entered your address at Nordic Living")
      expect(part).toContain("The invitation is valid until January 31, 2027.")
    }
  })

  it("has the link in both parts, to click and to copy", () => {
    const url = "https://shop.example.com/invitation?token=invt_1.1.abc"
    expect(text.split("\n")).toContain(url)
    expect(html.split(`href="${url}"`)).toHaveLength(3)
    expect(html).toContain(`>${url}</a>`)
  })

  it("loads nothing from anywhere", () => {
    expect(html).not.toMatch(/<(img|link|script|iframe|form)\b|@import|url\(/i)
  })
})

describe("the built-in mail", () => {
  it("speaks German to whom it should, also where a region is named", () => {
    for (const locale of ["de", "de-AT", "DE", "de_AT"]) {
      const { subject, text, html } = defaultTemplate(data({ locale }))
      expect(subject).toBe("Ihre Einladung zu Nordic Living")
      expect(text).toContain("Ann Lee lädt Sie ein, ein Konto bei Nordic Living zu eröffnen.")
      expect(text).toMatch(/Die Einladung gilt bis zum 31\. (Januar|Jänner) 2027\./)
      expect(html).toMatch(/<html lang="de/i)
    }
  })

  it.each(["fr", "ar", "xx-nonsense-!!", "", "constructor"])(
    "speaks English, the date included, where it has no words for %j",
    (locale) => {
      const { text, html } = defaultTemplate(data({ locale }))
      expect(text).toContain("The invitation is valid until January 31, 2027.")
      expect(html).toMatch(/<html lang="en/)
    },
  )

  it("speaks in the shop's name when nobody else invites", () => {
    const { text, html } = defaultTemplate(data({ inviter_name: null }))
    for (const part of [text, html]) {
      expect(part).toContain("Nordic Living invites you to open an account.")
      expect(part).toContain("Nordic Living writes:")
      expect(part).not.toMatch(/null|undefined/)
    }
  })

  it("leaves out what there is not: message, expiry, postal address", () => {
    const { text, html } = defaultTemplate(data({ message: null, expires_at: null }))
    for (const part of [text, html]) {
      expect(part).not.toMatch(/writes:|valid until|null|undefined|blockquote/)
    }
    expect(text).not.toMatch(/\n{3}/)
  })

  it("shows the logo and postal address that are set", () => {
    const { text, html } = defaultTemplate(
      data({ logo_url: "https://cdn.example.com/l.png?a=1&b=2", postal_address: "1 Way\nTown" }),
    )
    expect(html).toContain('src="https://cdn.example.com/l.png?a=1&amp;b=2" alt="Nordic Living"')
    expect(html).toContain("1 Way<br>Town")
    expect(text).toContain("Nordic Living\n1 Way\nTown")
  })
})

describe("text that strangers wrote", () => {
  const hostile = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><a href='https://evil.example'>click</a>",
    "</title></head><body>",
    "</blockquote></td></tr></table>",
    "<!--",
    "&lt;b&gt;",
    "{{token}} ${token} {token}",
    "javascript:alert(1)",
  ]

  it.each(hostile)("adds no tag and no attribute to the mail: %s", (text) => {
    const plain = skeleton(defaultTemplate(data({ logo_url: "x", postal_address: "x" })).html)
    const { html } = defaultTemplate(
      data({
        shop_name: text,
        inviter_name: text,
        message: text,
        postal_address: text,
        logo_url: text,
        invitation_url: text,
      }),
    )
    expect(skeleton(html)).toEqual(plain)
  })

  it("adds none in any language, whatever it is", () => {
    const plain = skeleton(defaultTemplate(data()).html)
    const word = fc.oneof(fc.constantFrom("<", ">", '"', "'", "&", "<b>", "-->", "="), fc.string())
    const words = fc.array(word, { minLength: 1 }).map((parts) => `x${parts.join("")}`)
    fc.assert(
      fc.property(words, words, fc.constantFrom("en", "de"), (name, message, locale) => {
        const { html } = defaultTemplate(data({ inviter_name: name, message, locale }))
        expect(skeleton(html)).toEqual(plain)
      }),
    )
  })

  it("is shown as it was written", () => {
    const { html, text } = defaultTemplate(data({ message: "1 < 2 & \"3\" > '2'" }))
    expect(html).toContain("1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;2&#39;")
    expect(text).toContain("> 1 < 2 & \"3\" > '2'")
  })

  it("keeps its lines", () => {
    const { html, text } = defaultTemplate(data({ message: "one\ntwo\r\nthree" }))
    expect(html).toContain("one<br>two<br>three")
    expect(text).toContain("> one\n> two\n> three\n")
  })

  it.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
    ["VT", "\v"],
    ["FF", "\f"],
    ["NEL", "\u0085"],
    ["LINE SEPARATOR", "\u2028"],
  ])("never stands unquoted in the text part, as if the shop said it, after %s", (_what, end) => {
    const { text } = defaultTemplate(data({ message: `Hello${end}Pay at once` }))
    const line = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).find((part) => /Pay/.test(part))
    expect(line).toBe("> Pay at once")
  })

  it("never stands in the subject", () => {
    const bare = defaultTemplate(data({ inviter_name: null, message: null }))
    for (const text of ["Ann", "Ann\r\nBcc: bob@example.com"]) {
      const { subject } = defaultTemplate(data({ inviter_name: text, message: text }))
      expect(subject).toBe(bare.subject)
    }
  })

  it("breaks no line in the subject, not even by the shop's own name", () => {
    const { subject } = defaultTemplate(data({ shop_name: "Shop\r\nBcc: bob@example.com" }))
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
