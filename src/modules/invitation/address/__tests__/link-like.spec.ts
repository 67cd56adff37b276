import { holdsLink } from "../link-like"

describe("a text holds a link", () => {
  it.each([
    ["a web address", "see https://shop.example/x"],
    ["another scheme", "ftp://files"],
    ["a scheme made up to be corrected by hand", "hxxps://evil"],
    ["capitals", "HTTPS://EVIL"],
    ["www", "go to www.evil"],
    ["a bare domain", "cheap at evil.com!"],
    ["a domain and a path", "evil.shop/deal"],
    ["a domain at the end of a sentence", "This is evil.com."],
    ["a domain beyond ASCII", "bücher.de"],
    ["a domain in another script", "उदाहरण.भारत"],
    ["a full-width domain", "ｅｖｉｌ．ｃｏｍ"],
    ["look-alike dots", "evil\u2024com evil\u3002com"],
    ["a domain split by a zero width space", "ev\u200bil.c\u200bom"],
    ["a domain split by a soft hyphen", "evil.c\u00adom"],
    ["an address of digits", "http 192.168.10.1/x"],
    ["an e-mail address", "write to ann@evil.com"],
    ["a domain with an emoji behind it", "evil.com😀"],
    ["a domain with a sign behind it", "evil.com_ evil.com© evil.com|x"],
    ["a domain with a dot before it", "look...evil.com"],
    ["a domain with a hyphen before it", "-evil.com"],
    ["an e-mail address with an emoji behind it", "ann@evil.com😀"],
    ["a mailto", "mailto:ann"],
    ["a scheme without slashes", "https:evil"],
    ["a scheme with one slash", "http:/evil"],
    ["a scheme with the wrong slashes", "http:\\\\evil"],
    ["a script", "javascript:alert(1)"],
    ["slashes without a scheme", "look at //evil/xx"],
    ["a dot in brackets", "evil[.]com"],
    ["a space before the dot", "evil .com"],
    ["an address within a company", "bob@corp.internal"],
    ["an address without a domain", "mail bob@host"],
    ["an address with a comma", "bob@evil,com"],
    ["an address that was pulled apart", "bob @evil.com"],
    ["a full-width e-mail address", "ann＠evil．com"],
  ])("by %s", (_what, text) => {
    expect(holdsLink(text)).toBe(true)
  })
})

describe("a text holds no link", () => {
  it.each([
    ["plain words", "Come and see, it is lovely"],
    ["sentences without a space between", "It is lovely.Come and see"],
    ["initials", "J.R.R. Tolkien, Dr.Smith, i.e. me, e.g. you"],
    ["numbers", "20.5 % off on 1.2.2027 at 10:30, No.5"],
    ["ellipses", "well...maybe"],
    ["and/or", "he/she and/or they"],
    ["a smiley", ":-/ :// :/"],
    ["other scripts", "こんにちは。元気ですか。"],
    ["Persian with joiners", "علی‌رضا سلام می‌کند"],
    ["an at sign", "Let us meet @ eight, @ann"],
    ["nothing", ""],
  ])("by %s", (_what, text) => {
    expect(holdsLink(text)).toBe(false)
  })
})

it("a text of the longest message is judged quickly", () => {
  for (const text of ["a", "a.", "a@", "http:/", "www", "//", "a:", "1."]) {
    const before = process.cpuUsage()
    holdsLink(text.repeat(1_000 / text.length))
    expect(process.cpuUsage(before).user).toBeLessThan(100_000)
  }
})
