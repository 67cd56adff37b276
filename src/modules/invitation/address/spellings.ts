import { domainToUnicode } from "node:url"

/**
 * In which forms an address may stand in what others wrote, all in lower case: accounts and searches
 * may have its domain in letters where the compared form has it in ASCII.
 *
 * @param normalized - the address in the form in which addresses are compared.
 */
export function spellingsOf(normalized: string): string[] {
  const at = normalized.lastIndexOf("@")
  const domain = normalized.slice(at + 1)
  return domain.includes("xn--")
    ? [...new Set([normalized, `${normalized.slice(0, at)}@${domainToUnicode(domain)}`])]
    : [normalized]
}
