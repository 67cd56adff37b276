import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKeys, type Keys, type Secrets } from "./keys"

/** What a token says once its signature was found good. */
export interface TokenClaims {
  invitation_id: string
  /** Goes up whenever older links must die. */
  generation: number
}

/** Separates these tokens from everything else that may be signed with the same secret. */
const KEY_LABEL = "medusa-plugin-invitations/invitation-token/v1"

const TOKEN_PATTERN = /^([a-zA-Z]+_[0-9A-Za-z]{10,40})\.([1-9][0-9]{0,8})\.([A-Za-z0-9_-]{43})$/

/** The keys of invitation tokens: the first signs, all verify. */
export function deriveTokenKeys(secrets: Secrets): Keys {
  return deriveKeys(secrets, KEY_LABEL)
}

/**
 * Makes the token of an invitation. It is made only at the moment a mail is written or an admin
 * looks at an open invitation, and is stored nowhere.
 */
export function signToken(keys: Keys, claims: TokenClaims): string {
  const payload = `${claims.invitation_id}.${claims.generation}`
  return `${payload}.${sign(keys[0], payload)}`
}

/**
 * Checks a token's shape and signature.
 *
 * @returns what it says, or `null` for anything that none of the keys signed. Whether the invitation
 *   is still open is for the database to say.
 */
export function verifyToken(keys: Keys, token: unknown): TokenClaims | null {
  const match = typeof token === "string" ? TOKEN_PATTERN.exec(token) : null
  if (!match) {
    return null
  }
  const [, invitationId, generation, signature] = match as unknown as [
    string,
    string,
    string,
    string,
  ]
  const given = Buffer.from(signature)
  const payload = `${invitationId}.${generation}`
  const good = keys.some((key) => {
    // As text: other texts decode to the same bytes, and a token must have one spelling only.
    const expected = Buffer.from(sign(key, payload))
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return good ? { invitation_id: invitationId, generation: Number(generation) } : null
}

function sign(key: Buffer, payload: string): string {
  return createHmac("sha256", key).update(payload).digest("base64url")
}
