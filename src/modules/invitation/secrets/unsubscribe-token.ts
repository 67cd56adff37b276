import { createCipheriv, createDecipheriv, createHmac } from "node:crypto"
import { deriveKeys, type Keys, type Secrets } from "./keys"

/** Separates these tokens from those of invitations: neither can ever be taken for the other. */
const KEY_LABEL = "medusa-plugin-invitations/unsubscribe-token/v1"

const NONCE_LABEL = "medusa-plugin-invitations/unsubscribe-nonce/v1"

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Longest token that is looked at: an address of 254 characters of four bytes each, in base64. */
const MAX_LENGTH = 1_400

/** Keys of unsubscribe tokens, by secret: the first makes tokens, all read them. */
export interface UnsubscribeKeys {
  seal: Keys
  nonce: Keys
}

/** The keys of unsubscribe tokens. */
export function deriveUnsubscribeKeys(secrets: Secrets): UnsubscribeKeys {
  return { seal: deriveKeys(secrets, KEY_LABEL), nonce: deriveKeys(secrets, NONCE_LABEL) }
}

/**
 * Makes the token by which an address can be taken off: the address itself, sealed (AES-256-GCM).
 *
 * It holds all that is needed, so a link in an old mail works also when the invitation is long
 * erased, and it shows the address to nobody who finds it in a log. The nonce is made of the address
 * under a key of its own: the same address always gets the same token, and two addresses never meet
 * under one nonce but by a collision of 96 bits.
 */
export function sealUnsubscribeToken(keys: UnsubscribeKeys, address: string): string {
  const nonce = createHmac("sha256", keys.nonce[0])
    .update(address)
    .digest()
    .subarray(0, NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keys.seal[0], nonce)
  const sealed = Buffer.concat([cipher.update(address, "utf8"), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url")
}

/** The address in a token, or `null` for anything that none of the keys sealed. */
export function openUnsubscribeToken(keys: UnsubscribeKeys, token: unknown): string | null {
  if (typeof token !== "string" || token.length > MAX_LENGTH) {
    return null
  }
  const bytes = Buffer.from(token, "base64url")
  if (bytes.length <= NONCE_BYTES + TAG_BYTES || bytes.toString("base64url") !== token) {
    return null
  }
  for (const key of keys.seal) {
    const address = open(key, bytes)
    if (address !== null) {
      return address
    }
  }
  return null
}

function open(key: Buffer, bytes: Buffer): string | null {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const sealed = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8")
  } catch {
    return null
  }
}
