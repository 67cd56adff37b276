/** Whether the shop takes two addresses for one. */
export function isSameAddress(one: string, other: string): boolean {
  return normalizeAddress(one) === normalizeAddress(other)
}

/** An address as the shop compares it: without capitals, and the domain as mail servers write it. */
export function normalizeAddress(typed: string): string {
  const address = typed.trim().toLowerCase().normalize("NFC")
  const at = address.lastIndexOf("@") + 1
  return address.slice(0, at) + asciiOf(address.slice(at))
}

function asciiOf(domain: string): string {
  try {
    // What is no domain stays as it is, for the shop to refuse.
    return /[\s/\\?#:%[\]]/.test(domain) ? domain : new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}
