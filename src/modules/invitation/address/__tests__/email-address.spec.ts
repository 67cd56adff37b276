import { normalizeEmail, parseEmailAddress } from "../email-address"

const CYRILLIC_A = "\u0430"

describe("parseEmailAddress", () => {
  it.each([
    ["a plain address", "ann@example.com", "ann@example.com"],
    ["spaces around it", "  ann@example.com\t", "ann@example.com"],
    ["a line end after it, as from a pasted list", "ann@example.com\r\n", "ann@example.com"],
    ["a name before it", "Ann Lee <ann@example.com>", "ann@example.com"],
    ["a quoted name with a comma", '"Lee, Ann" <ann@example.com>', "ann@example.com"],
    ["a name beyond ASCII", "Åsa Öberg <asa@example.com>", "asa@example.com"],
    ["brackets alone", "<ann@example.com>", "ann@example.com"],
    ["a tag", "ann+shop@example.com", "ann+shop@example.com"],
    ["an apostrophe", "o'brien@example.com", "o'brien@example.com"],
    ["characters that relays once read", "a%b!c@example.com", "a%b!c@example.com"],
    ["a subdomain", "ann@mail.example.co.uk", "ann@mail.example.co.uk"],
    ["an umlaut domain", "ann@bücher.example", "ann@xn--bcher-kva.example"],
    ["a domain in capitals", "Ann@EXAMPLE.Com", "Ann@example.com"],
    ["the ideographic full stop in a domain", "ann@example。com", "ann@example.com"],
    ["letters beyond ASCII before the at", "jürgen@example.com", "jürgen@example.com"],
    ["a name and an umlaut domain", "Ann <ann@bücher.example>", "ann@xn--bcher-kva.example"],
    ["64 letters before the at", `${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("takes %s", (_what, typed, email) => {
    expect(parseEmailAddress(typed)?.email).toBe(email)
  })

  it.each([
    ["nothing", ""],
    ["blanks", "   "],
    ["a word", "ann"],
    ["no domain", "ann@"],
    ["nothing before the at", "@example.com"],
    ["a domain without a dot", "ann@localhost"],
    ["an IPv4 address", "ann@127.0.0.1"],
    ["an IPv4 address in brackets", "ann@[127.0.0.1]"],
    ["an IPv4 address in disguise", "ann@0x7f.1"],
    ["a domain that ends in a dot", "ann@example.com."],
    ["two dots together before the at", "a..b@example.com"],
    ["a dot first", ".ann@example.com"],
    ["a dot last before the at", "ann.@example.com"],
    ["a space inside", "an n@example.com"],
    ["two ats", "ann@bob@example.com"],
    ["an escaped domain", "ann@%65xample.com"],
    ["an underscore in the domain", "ann@exa_mple.com"],
    ["a path behind the domain", "ann@example.com/path"],
    ["a query behind the domain", "ann@example.com?cc=bob@example.com"],
    ["a port", "ann@example.com:25"],
    ["a link", "mailto:ann@example.com"],
    ["65 letters before the at", `${"a".repeat(65)}@example.com`],
    ["letters that are too many in lower case", `${"İ".repeat(32)}@example.com`],
    ["a bracket that never closes", "Ann <ann@example.com"],
    ["words behind the bracket", "Ann <ann@example.com> Lee"],
    ["a group", "friends: ann@example.com, bob@example.com;"],
  ])("refuses %s", (_what, typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })

  it.each([
    ["commas", "ann@example.com, bob@example.com"],
    ["semicolons", "ann@example.com;bob@example.com"],
    ["a space", "ann@example.com bob@example.com"],
    ["a line end", "ann@example.com\nbob@example.com"],
    ["names and brackets", "Ann <ann@example.com>, Bob <bob@example.com>"],
    ["brackets only", "<ann@example.com><bob@example.com>"],
  ])("refuses several addresses in one entry, parted by %s", (_what, typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })

  it.each([
    ["CR LF and a header", "ann@example.com\r\nBcc: bob@example.com"],
    ["a header inside the name", "Ann\r\nBcc: bob@example.com <ann@example.com>"],
    ["LF", "an\nn@example.com"],
    ["NUL", "ann\0@example.com"],
    ["a tabulator", "an\tn@example.com"],
    ["DEL", "ann\u007f@example.com"],
    ["NEL", "ann\u0085@example.com"],
    ["LINE SEPARATOR", "ann\u2028@example.com"],
    ["PARAGRAPH SEPARATOR", "ann\u2029@example.com"],
    ["half a character", "ann\ud83d@example.com"],
  ])("refuses %s inside an address", (_what, typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })

  it.each([
    ["EM SPACE", "\u2003"],
    ["NO-BREAK SPACE", "\u00a0"],
    ["IDEOGRAPHIC SPACE", "\u3000"],
    ["ZERO WIDTH SPACE", "\u200b"],
    ["ZERO WIDTH NO-BREAK SPACE", "\ufeff"],
    ["SOFT HYPHEN", "\u00ad"],
    ["RIGHT-TO-LEFT OVERRIDE", "\u202e"],
    ["LEFT-TO-RIGHT ISOLATE", "\u2066"],
  ])("refuses %s before the at, which nobody sees or types", (_what, character) => {
    expect(parseEmailAddress(`an${character}n@example.com`)).toBeNull()
  })

  it.each([
    ["with a space", '"ann lee"@example.com'],
    ["without need", '"ann"@example.com'],
    ["with an address in it", '"ann@example.net"@example.com'],
    ["with a comma", '"ann,bob"@example.com'],
    ["behind a name", 'Ann <"ann lee"@example.com>'],
  ])("refuses a quoted local part %s", (_what, typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })

  it.each(['"', "(", ")", ",", ":", ";", "<", ">", "[", "]", "\\"])(
    "refuses %s before the at",
    (character) => {
      expect(parseEmailAddress(`an${character}n@example.com`)).toBeNull()
    },
  )

  it("measures the length of the address in its ASCII form", () => {
    const domain = (labels: number) => `${`${"ü".repeat(20)}.`.repeat(labels)}example.com`
    expect(parseEmailAddress(`ann@${domain(5)}`)).not.toBeNull()
    expect(`ann@${domain(10)}`.length).toBeLessThan(254)
    expect(parseEmailAddress(`ann@${domain(10)}`)).toBeNull()
  })

  it.each([
    ["brackets", "<".repeat(400)],
    ["comments", `${"(".repeat(900)}<ann@example.com>`],
    ["quotes", `${'"'.repeat(900)}<ann@example.com>`],
    ["a very long text", `${"a".repeat(2_000_000)}@example.com`],
    ["a long text of blanks", `${" ".repeat(2_000_000)}x`],
  ])("judges a submission full of %s quickly", (_what, typed) => {
    const before = process.cpuUsage()
    for (let entry = 0; entry < 30; entry += 1) {
      parseEmailAddress(typed)
    }
    expect(process.cpuUsage(before).user).toBeLessThan(600_000)
  })
})

describe("the form in which addresses are compared", () => {
  const compared = (typed: string) => parseEmailAddress(typed)?.normalized

  it.each([
    ["case", "Ann.Lee@Example.COM", "ann.lee@example.com"],
    ["the way the domain is written", "ann@BÜCHER.example", "ann@xn--bcher-kva.example"],
    ["a display name", "Ann <ANN@example.com>", "ann@example.com"],
    ["how an accent is encoded", "re\u0301mi@example.com", "r\u00e9mi@example.com"],
    ["case where only the small letter has one code", "J\u030c@example.com", "\u01f0@example.com"],
  ])("does not depend on %s", (_what, one, other) => {
    expect(compared(one)).toBeDefined()
    expect(compared(one)).toBe(compared(other))
  })

  it("keeps apart what only looks alike, and what a provider might treat alike", () => {
    expect(compared(`${CYRILLIC_A}nn@example.com`)).not.toBe(compared("ann@example.com"))
    expect(compared("ann+shop@example.com")).not.toBe(compared("ann@example.com"))
    expect(compared("a.nn@example.com")).not.toBe(compared("ann@example.com"))
  })

  it("can be had of an account's address without a check of its form", () => {
    expect(normalizeEmail(" Ann@BÜCHER.example ")).toBe("ann@xn--bcher-kva.example")
    expect(normalizeEmail("NOT AN ADDRESS")).toBe("not an address")
    expect(normalizeEmail("Ann@bad domain")).toBe("ann@bad domain")
    expect(normalizeEmail("")).toBe("")
  })
})
