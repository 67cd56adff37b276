import { createHmac } from "node:crypto"
import { deriveKeys, type Keys, type Secrets } from "./keys"

/** Separates these hashes from everything else that is keyed by the same secrets. */
const KEY_LABEL = "medusa-plugin-invitations/address-hash/v1"

/** The keys of address hashes: the first hashes what is stored anew, all find what is stored. */
export function deriveAddressKeys(secrets: Secrets): Keys {
  return deriveKeys(secrets, KEY_LABEL)
}

/**
 * What may stand for an address where the address itself must not be kept: whoever has the database
 * and not the key cannot even try addresses against it.
 *
 * @param normalized - the address in the form in which addresses are compared.
 * @returns one hash a key, that of the first key first.
 */
export function hashAddress(keys: Keys, normalized: string): [string, ...string[]] {
  const [first, ...others] = keys.map((key) =>
    createHmac("sha256", key).update(normalized).digest("base64url"),
  )
  return [first as string, ...others]
}
