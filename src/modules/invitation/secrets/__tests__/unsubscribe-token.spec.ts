import fc from "fast-check"
import { deriveTokenKeys, verifyToken } from "../token"
import {
  deriveUnsubscribeKeys,
  openUnsubscribeToken,
  sealUnsubscribeToken,
} from "../unsubscribe-token"

const secret = (name: string) => name.padEnd(32, "-")
const keys = (...names: [string, ...string[]]) =>
  deriveUnsubscribeKeys(names.map(secret) as [string, ...string[]])

const address = fc.oneof(fc.emailAddress(), fc.string({ minLength: 1, unit: "grapheme" }))

describe("an unsubscribe token", () => {
  it("gives back the address that it was made for, whatever it is", () => {
    fc.assert(
      fc.property(address, (email) => {
        expect(openUnsubscribeToken(keys("a"), sealUnsubscribeToken(keys("a"), email))).toBe(email)
      }),
    )
  })

  it("is short enough for a header, and for a link that people see", () => {
    const longest = `${"ü".repeat(64)}@${"x".repeat(189)}`
    expect(sealUnsubscribeToken(keys("a"), longest).length).toBeLessThan(600)
    expect(sealUnsubscribeToken(keys("a"), "vera@example.com")).toHaveLength(59)
  })

  it("is read as long as its secret is among those given, first or not", () => {
    const token = sealUnsubscribeToken(keys("a"), "vera@example.com")
    expect(openUnsubscribeToken(keys("b", "a"), token)).toBe("vera@example.com")
    expect(openUnsubscribeToken(keys("b"), token)).toBeNull()
  })

  it("with any character changed, added or left out is none", () => {
    const token = sealUnsubscribeToken(keys("a"), "vera@example.com")
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === "A" ? "B" : "A"
      for (const middle of [other, `${token[at]}${other}`, ""]) {
        const changed = `${token.slice(0, at)}${middle}${token.slice(at + 1)}`
        expect(openUnsubscribeToken(keys("a"), changed)).toBeNull()
      }
    }
  })

  it("has one spelling", () => {
    const token = sealUnsubscribeToken(keys("a"), "vera@example.com")
    for (const spelling of [`${token}=`, ` ${token}`, `${token}\n`, token.replace(/[-_]/g, "+")]) {
      if (spelling !== token) {
        expect(openUnsubscribeToken(keys("a"), spelling)).toBeNull()
      }
    }
  })

  it.each([undefined, null, 1, {}, [], ["x"], "", "x", ".", "A".repeat(38), "A".repeat(5_000)])(
    "is not %j",
    (given) => {
      expect(openUnsubscribeToken(keys("a"), given)).toBeNull()
    },
  )

  it("is no invitation token, made by the same secret", () => {
    const token = sealUnsubscribeToken(keys("a"), "vera@example.com")
    expect(verifyToken(deriveTokenKeys([secret("a")]), token)).toBeNull()
  })
})
