import { gzipSync } from "node:zlib"
import { FOUND } from "../../../src/__tests__/setup/hostile-text"

/** A body, and the headers that it needs. */
export interface HostileBody {
  name: string
  body: string | Buffer
  headers?: Record<string, string>
}

const json = { "content-type": "application/json" }

/** Fills what stands between a beginning and an end with as many pieces as fit. */
function fill(size: number, begin: string, piece: string, end: string): string {
  return begin + piece.repeat(Math.max(1, Math.floor((size - 50) / piece.length))) + end
}

/** Bodies of JSON of a size, which mean nothing and take long to parse or to check. */
export function hostileBodies(bytes: number): HostileBody[] {
  const keys = (from: string) =>
    `{${Array.from({ length: Math.floor(bytes / 14) }, (_, n) => `"${from}${n}":1`).join(",")}}`
  const half = Math.floor(bytes / 2) - 20
  return [
    { name: "brackets in brackets", body: "[".repeat(half) + "]".repeat(half) },
    { name: "objects in objects", body: fill(bytes / 2, "", '{"a":', "1") },
    { name: "empty lists", body: fill(bytes, "[", "[],", "1]") },
    { name: "empty texts", body: fill(bytes, '{"emails":["', '","', '"]}') },
    { name: "numbers", body: fill(bytes, '{"ids":[', "1,", '1],"emails":[1]}') },
    { name: "names", body: keys("n") },
    { name: "letters", body: JSON.stringify({ emails: ["a@b.co"], message: "x".repeat(half) }) },
    { name: "backslashes", body: fill(bytes, '{"message":"', "\\\\", '"}') },
    { name: "free data", body: `{"emails":["a@b.co"],"metadata":${keys("m")}}` },
    {
      name: "a long list of fields",
      body: JSON.stringify({ fields: "a.".repeat(bytes / 2 - 20) }),
    },
    { name: "one long name", body: `{"${".".repeat(bytes - 20)}":1}` },
    {
      name: "long lists in filters",
      body: fill(60_000, '{"filters":{"status":["', 'x","', 'x"]}}'),
    },
    {
      name: "a long list of exceptions",
      body: fill(60_000, '{"filters":{},"except_ids":[', "1,", "1]}"),
    },
    {
      name: "a long list of groups",
      body: fill(60_000, '{"emails":["a@b.co"],"customer_group_ids":[', "1,", "1]}"),
    },
    { name: "names of prototypes", body: '{"__proto__":{"x":1},"constructor":{"prototype":{}}}' },
    { name: "what is no JSON", body: fill(bytes, "{", "'", "") },
  ].map((body) => ({ ...body, headers: json }))
}

/** Bodies of other kinds, for routes that take JSON. */
export function otherBodies(bytes: number): HostileBody[] {
  return [
    {
      name: "a form in an address",
      body: fill(bytes, "", "a[b][c][]=1&", "a=1"),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
    {
      name: "blanks, packed",
      body: gzipSync(" ".repeat(20_000_000)),
      headers: { ...json, "content-encoding": "gzip" },
    },
    { name: "plain text", body: "x".repeat(bytes), headers: { "content-type": "text/plain" } },
  ]
}

/** Entries of a list of addresses, each as long as one may be. */
export function hostileEntries(count: number): string[] {
  return Array.from({ length: count }, (_, n) => FOUND[n % FOUND.length]?.textOf(400) ?? "")
}

/** Texts of a length that fits into a query. */
export function hostileWords(size: number): string[] {
  return [
    ...FOUND.map(({ textOf }) => textOf(size)),
    "id,__proto__.x",
    "constructor.prototype.x",
    "invitee.__proto__.z",
    "%".repeat(size),
    "a ".repeat(size / 2),
    "*inviter,".repeat(size / 9),
  ]
}
