/** What stands behind the question mark of a page's address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** A path of this storefront; anything else, such as an address of somebody else's, becomes `fallback`. */
export function localPath(value: unknown, fallback = "/account"): string {
  return typeof value === "string" && /^\/(?![/\\])[\w/?=&%.-]*$/.test(value) ? value : fallback
}
