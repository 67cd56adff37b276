import fc from "fast-check"
import { deriveTokenKeys, signToken, verifyToken, type TokenClaims } from "../token"

const keysOf = (...names: [string, ...string[]]) =>
  deriveTokenKeys(names.map((name) => name.padEnd(32, "-")) as [string, ...string[]])

const keys = keysOf("one")
const claims: TokenClaims = { invitation_id: "invt_01K9ABCDEFGHJKMNPQRSTVWXYZ", generation: 3 }
const token = signToken(keys, claims)

const anyClaims = fc.record({
  invitation_id: fc.stringMatching(/^invt_[0-9A-Z]{26}$/),
  generation: fc.integer({ min: 1, max: 999_999_999 }),
})

describe("an invitation token", () => {
  it("says what it was made of, for any invitation and generation", () => {
    fc.assert(
      fc.property(anyClaims, (made) => {
        expect(verifyToken(keys, signToken(keys, made))).toEqual(made)
      }),
    )
  })

  it("needs no escaping in a link", () => {
    expect(encodeURIComponent(token)).toBe(token)
  })

  it("is the same each time, so that a resent mail carries the same link", () => {
    expect(signToken(keys, claims)).toBe(token)
  })

  it("differs for each invitation, each generation and each secret", () => {
    const others = [
      signToken(keys, { ...claims, invitation_id: `${claims.invitation_id.slice(0, -1)}0` }),
      signToken(keys, { ...claims, generation: 4 }),
      signToken(keysOf("two"), claims),
    ]
    const signatures = [token, ...others].map((made) => made.split(".")[2])
    expect(new Set(signatures).size).toBe(4)
  })

  it("is refused when any one character is another", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    const change = fc.record({
      position: fc.nat({ max: token.length - 1 }),
      character: fc.constantFrom(...alphabet),
    })
    fc.assert(
      fc.property(change, ({ position, character }) => {
        fc.pre(token[position] !== character)
        const other = token.slice(0, position) + character + token.slice(position + 1)
        expect(verifyToken(keys, other)).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  it("is refused with every other last character: no two texts are one token", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    const good = [...alphabet].filter((last) => verifyToken(keys, token.slice(0, -1) + last))
    expect(good).toEqual([token.at(-1)])
  })

  it("is refused when anything is added, cut off or moved", () => {
    const [id, generation, signature] = token.split(".")
    const forms = [
      `${token}A`,
      `A${token}`,
      `${token}.`,
      `${token}\n`,
      ` ${token}`,
      `${token}=`,
      token.slice(0, -1),
      `${id}.${signature}`,
      `${id}..${signature}`,
      `${id}.0${generation}.${signature}`,
      `${id}.${generation}.`,
      `${generation}.${id}.${signature}`,
      `${id}.${generation}.${"A".repeat(43)}`,
    ]
    expect(forms.filter((form) => verifyToken(keys, form) !== null)).toEqual([])
  })

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 1],
    ["an object", { token }],
    ["a list", [token]],
    ["an object that turns into it", { toString: () => token }],
    ["nothing", ""],
    ["a very long text", "a".repeat(1_000_000)],
  ])("is refused as %s", (_what, value) => {
    expect(verifyToken(keys, value)).toBeNull()
  })

  it("is refused, never an error, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => verifyToken(keys, text) === null),
    )
  })
})

describe("the secrets behind the tokens", () => {
  it("verify while they are listed: the first signs, all verify", () => {
    const rotated = keysOf("new", "one")
    expect(verifyToken(rotated, token)).toEqual(claims)
    expect(signToken(rotated, claims)).toBe(signToken(keysOf("new"), claims))
    expect(verifyToken(keysOf("new", "newer", "one"), token)).toEqual(claims)
  })

  it("stop verifying once they are not listed any more", () => {
    expect(verifyToken(keysOf("new"), token)).toBeNull()
    expect(verifyToken(keys, signToken(keysOf("new", "one"), claims))).toBeNull()
  })

  it("do not sign themselves: a key is derived, and says nothing of its secret", () => {
    const secret = "a secret of thirty-two bytes....".slice(0, 32)
    const [key] = deriveTokenKeys([secret])
    expect(key).toHaveLength(32)
    expect(key.equals(Buffer.from(secret))).toBe(false)
  })
})
