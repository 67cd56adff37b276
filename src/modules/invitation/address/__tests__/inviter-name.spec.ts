import fc from "fast-check"
import { publicInviterName } from "../inviter-name"

const characters = (text: string) => [...new Intl.Segmenter().segment(text)].length

describe("the name of an inviter, as strangers see it", () => {
  it.each([
    "Ann Lee",
    "Åsa Öberg-Lindström",
    "Seán O’Brien",
    "Dr. Ann Lee",
    "Ann L.",
    "李小龍",
    "محمد علي",
    "Ann & Bob",
    "Ann 😀",
  ])("stays as it is: %s", (name) => {
    expect(publicInviterName(name)).toBe(name)
  })

  it.each([
    ["null", null],
    ["empty", ""],
    ["blank", " \t\n"],
    ["invisible", "\u200b\u202e\u00ad"],
  ])("gives way to the shop's when it is %s", (_what, name) => {
    expect(publicInviterName(name)).toBeNull()
  })

  it.each([
    ["a link", "https://evil.example"],
    ["a link of another scheme", "ftp://evil"],
    ["a domain", "Visit evil.com now"],
    ["a domain in capitals", "EVIL.COM"],
    ["a domain with digits", "365.tv"],
    ["www", "www.evil"],
    ["an address", "ann@evil"],
    ["an ideographic full stop", "evil。com"],
    ["a fullwidth full stop", "evil．com"],
    ["a halfwidth full stop", "evil｡com"],
    ["a small full stop", "evil﹒com"],
    ["a one dot leader, which folds to a full stop", "evil․com"],
    ["a fullwidth at", "ann＠evil.com"],
    ["fullwidth letters", "ｅｖｉｌ．ｃｏｍ"],
    ["a domain beyond ASCII", "bücher.de"],
    ["a top level whose second letter is a vowel sign", "उदाहरण.भारत"],
    ["a name that ends in a vowel sign", "हिन्दी.com"],
    ["an emoji domain", "💩.la"],
    ["punycode", "xn--bcher-kva.xn--p1ai"],
    ["an address of digits", "192.168.10.1"],
  ])("gives way to the shop's when it holds %s", (_what, name) => {
    expect(publicInviterName(name)).toBeNull()
  })

  it.each([
    ["a soft hyphen", "ev\u00adil.com"],
    ["a zero width joiner", "evil\u200d.com and more"],
    ["a zero width space", "evil.\u200bcom"],
    ["a right-to-left mark", "evil.\u200fcom"],
    ["a word joiner", "evil.c\u2060om"],
  ])("shows no domain that was split by %s", (_what, name) => {
    expect(publicInviterName(name) ?? "").not.toMatch(/evil\.(?:com|c\u2060om)/)
  })

  it("shows no domain that only comes out by cutting", () => {
    const name = `${"a".repeat(51)} evil.comfort`
    expect(publicInviterName(name) ?? "").not.toMatch(/evil\.com$/)
  })

  it("stands on one line, whatever breaks lines", () => {
    for (const end of ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"]) {
      expect(publicInviterName(`Ann${end}Bcc: Bob`)).toBe("Ann Bcc: Bob")
    }
  })

  it("turns no text around and hides none", () => {
    expect(publicInviterName("Ann\u202eeel\u202c")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(publicInviterName("A\u200bn\u200bn")).not.toMatch(/\u200b/)
  })

  it("has at most 60 characters and is cut, not refused", () => {
    expect(publicInviterName("a".repeat(60))).toBe("a".repeat(60))
    expect(publicInviterName("a".repeat(61))).toBe("a".repeat(60))
    expect(publicInviterName(`${"a".repeat(59)} bcd`)).toBe("a".repeat(59))
  })

  it.each([
    ["an emoji of two halves", "😀"],
    ["a flag", "🇩🇪"],
    ["an emoji with a skin tone", "👍🏽"],
    ["an accent on its letter", "e\u0301"],
  ])("is not cut inside %s", (_what, character) => {
    for (const before of [57, 58, 59, 60]) {
      const shown = publicInviterName("a".repeat(before) + character) ?? ""
      expect(["a".repeat(before), "a".repeat(before) + character]).toContain(shown)
    }
  })

  it("is not made long by accents stacked on one letter", () => {
    const shown = publicInviterName(`Ann${"\u0301".repeat(10_000)}`) ?? ""
    expect(shown.length).toBeLessThan(1_000)
  })

  it.each([
    ["letters", "a".repeat(30_000)],
    ["dots", "a.".repeat(15_000)],
    ["ats", "a.".repeat(15_000)],
    ["blanks", `a${" ".repeat(30_000)}b`],
    ["slashes", "a:/".repeat(10_000)],
  ])("is found quickly in a very long one of %s", (_what, name) => {
    const before = process.cpuUsage()
    publicInviterName(name)
    expect(process.cpuUsage(before).user).toBeLessThan(250_000)
  })

  it("is always short, visible, whole and without a link", () => {
    const part = fc.oneof(
      fc.constantFrom(".", "@", "www.", "://", "com", "evil", "。", "\u200b", "\u202e", "\n", " "),
      fc.constantFrom("😀", "🇩🇪", "\ud83d", "é", "भा"),
      fc.string({ unit: "binary", maxLength: 20 }),
    )
    const names = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""))
    fc.assert(
      fc.property(names, (name) => {
        const shown = publicInviterName(name)
        fc.pre(shown !== null)
        expect(shown).not.toBe("")
        expect(shown).toBe(shown.trim())
        expect(characters(shown)).toBeLessThanOrEqual(60)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
        expect(shown).not.toMatch(/@|[a-z]:\/\/|(^|\s)www\.|(^|\s)evil\.com($|\s)/i)
      }),
      { numRuns: 2_000 },
    )
  })
})
