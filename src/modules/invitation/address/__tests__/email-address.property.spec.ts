import fc from "fast-check"
import { normalizeEmail, parseEmailAddress } from "../email-address"

/** Pieces that an attacker would build from, so that interesting inputs are common. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."<>()[]\"'\\,;:@. \t\r\n\0",
    "＠",
    "。",
    "\u200b",
    "\u202e",
    "\u2003",
    "\u0301",
    "\u00ad",
    "ü",
    "ß",
    "İ",
    "例え",
    "😀",
    "\ud83d",
    "xn--",
    "%40",
    "Ann ",
    "ann",
    "@example.com",
    "@bücher.example",
    "bob@example.com",
    "<bob@example.com>",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
)
const typed = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 4 }).map((pieces) => `${pieces.join("")}@example.com`),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.emailAddress(),
)
const runs = { numRuns: 3_000 }

describe("any text at all", () => {
  it("is either an address or refused, never an error", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(() => parseEmailAddress(text)).not.toThrow()
        expect(() => normalizeEmail(text)).not.toThrow()
      }),
      runs,
    )
  })

  it("never becomes a recipient that mail software could read in two ways", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { email = "a@b" } = parseEmailAddress(text) ?? {}
        expect(email).toMatch(/^[^\s\p{C}\p{Z}"(),:;<>[\]\\@]+@[a-z0-9.-]+$/u)
        expect(email.length).toBeLessThanOrEqual(254)
      }),
      runs,
    )
  })

  it("means the same address when what was read is read again", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = parseEmailAddress(text)
        fc.pre(address !== null)
        expect(parseEmailAddress(address.email)).toEqual(address)
        expect(parseEmailAddress(`Ann <${address.email}>`)).toEqual(address)
        expect(parseEmailAddress(address.normalized)?.normalized).toBe(address.normalized)
      }),
      runs,
    )
  })

  it("is compared in the same form whether it was typed here or comes from an account", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = parseEmailAddress(text)
        fc.pre(address !== null)
        expect(normalizeEmail(address.email)).toBe(address.normalized)
        expect(normalizeEmail(address.normalized)).toBe(address.normalized)
      }),
      runs,
    )
  })
})

it("ordinary addresses are all taken, and compared without case", () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/)
  const address = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), word)
    .map(([names, domain]) => `${names.join(".")}@${domain}.example.com`)
  fc.assert(
    fc.property(address, (text) => {
      const read = parseEmailAddress(text)
      expect(read?.normalized).toBe(text.toLowerCase())
      expect(parseEmailAddress(text.toUpperCase())?.normalized).toBe(read?.normalized)
    }),
  )
})
