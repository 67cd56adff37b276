import { isSameAddress } from "../address.ts"

describe("two addresses", () => {
  it.each([
    ["Vera@Example.com ", "vera@example.com", true],
    ["vera@müller.example", "vera@xn--mller-kva.example", true],
    ["ve\u0301ra@example.com", "v\u00e9ra@example.com", true],
    ["vera@example.com", "vera@example.org", false],
    ["vera@example.com", "vera@example.com:80", false],
    ["vera@example.com", "vera", false],
    ["vera", "Vera", true],
    ["vera@%", "vera@%", true],
  ])("%s and %s: the same? %s", (one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same)
  })
})
