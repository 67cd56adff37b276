import { createHash } from "node:crypto"

/**
 * Makes the Message-ID header out of the stable key of a delivery. The same delivery always gets the
 * same one, so that a mailbox or relay that sees it twice (after a crash) can tell.
 *
 * @param from the sender, whose domain stands behind the `@`
 */
export function messageIdOf(key: string, from: string): string {
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? "localhost"
  // A key that is no dot-atom would be no Message-ID.
  const local = /^[\w.-]{1,120}$/.test(key) ? key : createHash("sha256").update(key).digest("hex")
  return /^<[^<>\s@]+@[^<>\s@]+>$/.test(key) ? key : `<${local}@${domain}>`
}
