import { parseEmailAddress } from "../../modules/invitation/browser"

/** What the browser can tell about one typed address before anything is sent. */
export type AddressKind = "valid" | "repeated" | "invalid"

/** One address out of the text field. */
export interface TypedAddress {
  /** The bare address; of an entry that is none, the entry as typed. */
  email: string
  kind: AddressKind
}

/** Quoted names and `<…>` may hold separators; a stray quote or bracket is an ordinary character. */
const UP_TO_COMMA = /(?:"[^"]*"|<[^<>]*>|[^,])+/g
const UP_TO_LINE_END = /(?:"[^"\r\n]*"|<[^<>\r\n]*>|[^;\r\n])+/g

const IN_BRACKETS = /<([^<>]*)>$/

/**
 * Reads addresses as people type and paste them: one a line, or with commas or semicolons between,
 * bare or as `Name <address>`, also `Surname, Name <address>` as some mail programs copy it.
 *
 * @returns one entry for each address, in the order typed; nothing typed is dropped in silence
 */
export function parseAddresses(text: string): TypedAddress[] {
  const seen = new Set<string>()
  return splitEntries(text).map((entry) => {
    const email = bareAddress(entry)
    const address = parseEmailAddress(email)
    if (!address) {
      return { email, kind: "invalid" }
    }
    if (seen.has(address.normalized)) {
      return { email, kind: "repeated" }
    }
    seen.add(address.normalized)
    return { email, kind: "valid" }
  })
}

/** How many of each kind there are. */
export function countAddresses(addresses: readonly TypedAddress[]): Record<AddressKind, number> {
  const counts: Record<AddressKind, number> = { valid: 0, repeated: 0, invalid: 0 }
  for (const { kind } of addresses) {
    counts[kind] += 1
  }
  return counts
}

function splitEntries(text: string): string[] {
  return (text.match(UP_TO_LINE_END) ?? [])
    .flatMap((line) => joinNames(line.match(UP_TO_COMMA) ?? []))
    .flatMap(splitAtSpaces)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
}

/** Puts `Surname, Name <address>` together again: a part without an @ before one in brackets. */
function joinNames(parts: readonly string[]): string[] {
  const entries: string[] = []
  let name = ""
  for (const part of parts) {
    if (IN_BRACKETS.test(part.trim())) {
      entries.push(name + part)
      name = ""
    } else if (part.includes("@") || name) {
      entries.push(...(name ? [name.slice(0, -1)] : []), part)
      name = ""
    } else {
      name = `${part},`
    }
  }
  return name ? [...entries, name.slice(0, -1)] : entries
}

/** `a@x.io b@x.io` is two addresses; `Ann b@x.io` is left whole, to be shown as not an address. */
function splitAtSpaces(entry: string): string[] {
  const parts = entry.trim().split(/\s+/)
  return parts.length > 1 && parts.every(isBare) ? parts : [entry]
}

/** Something on both sides of an @, and neither brackets nor quotes. */
function isBare(part: string): boolean {
  return part.slice(1, -1).includes("@") && !/[<>"]/.test(part)
}

function bareAddress(entry: string): string {
  const bracketed = IN_BRACKETS.exec(entry)?.[1]?.trim()
  return (bracketed || entry).replace(/^mailto:/i, "")
}
