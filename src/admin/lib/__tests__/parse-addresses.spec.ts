import { countAddresses, parseAddresses } from "../parse-addresses"

const emails = (text: string) => parseAddresses(text).map(({ email }) => email)

describe("parseAddresses", () => {
  it.each([
    ["one a line", "ann@example.com\nbob@example.com", ["ann@example.com", "bob@example.com"]],
    [
      "Windows line ends",
      "ann@example.com\r\nbob@example.com",
      ["ann@example.com", "bob@example.com"],
    ],
    ["commas", "ann@example.com, bob@example.com,", ["ann@example.com", "bob@example.com"]],
    ["semicolons", "ann@example.com;bob@example.com;", ["ann@example.com", "bob@example.com"]],
    ["spaces", "ann@example.com  bob@example.com", ["ann@example.com", "bob@example.com"]],
    [
      "names",
      "Ann Lee <ann@example.com>, <bob@example.com>",
      ["ann@example.com", "bob@example.com"],
    ],
    ["a comma in a name", '"Lee, Ann" <ann@example.com>', ["ann@example.com"]],
    [
      "surname first",
      "Lee, Ann <ann@example.com>; Ray, Bob <bob@example.com>",
      ["ann@example.com", "bob@example.com"],
    ],
    [
      "mailto",
      "mailto:ann@example.com\n<mailto:bob@example.com>",
      ["ann@example.com", "bob@example.com"],
    ],
    ["blank lines", "\n\n ann@example.com \n , ; \n", ["ann@example.com"]],
    ["nothing", " \n ", []],
  ])("reads %s", (_form, text, expected) => {
    const addresses = parseAddresses(text)
    expect(addresses.map(({ email }) => email)).toEqual(expected)
    expect(addresses.every(({ kind }) => kind === "valid")).toBe(true)
  })

  it("keeps what is not an address, as typed, in its place", () => {
    const addresses = parseAddresses(
      "ann@example.com\nbob at example.com\ncarl@\n, dora, erik@example.com",
    )
    expect(addresses).toEqual([
      { email: "ann@example.com", kind: "valid" },
      { email: "bob at example.com", kind: "invalid" },
      { email: "carl@", kind: "invalid" },
      { email: "dora", kind: "invalid" },
      { email: "erik@example.com", kind: "valid" },
    ])
  })

  it("marks repeats without regard to case or to how the domain is written", () => {
    const addresses = parseAddresses(
      "Ann@Example.com\nann@example.com\njo@bücher.example, jo@xn--bcher-kva.example",
    )
    expect(addresses.map(({ kind }) => kind)).toEqual(["valid", "repeated", "valid", "repeated"])
    expect(countAddresses(addresses)).toEqual({ valid: 2, repeated: 2, invalid: 0 })
  })

  it("does not let a stray quote or bracket swallow what follows", () => {
    expect(emails('5" screens, ann@example.com')).toEqual(['5" screens', "ann@example.com"])
    expect(emails("<ann@example.com, bob@example.com")).toEqual([
      "<ann@example.com",
      "bob@example.com",
    ])
  })

  it("reads a thousand addresses quickly", () => {
    const text = Array.from({ length: 1_000 }, (_, i) => `Guest ${i} <guest${i}@example.com>`).join(
      "\n",
    )
    const before = process.cpuUsage()
    expect(countAddresses(parseAddresses(text)).valid).toBe(1_000)
    expect(process.cpuUsage(before).user).toBeLessThan(500_000)
  })
})
