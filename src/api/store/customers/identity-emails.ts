import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { normalizeEmail, parseEmailAddress } from "../../../modules/invitation"

/**
 * The e-mail addresses that an auth identity proved or claimed to its providers, in their compared
 * form. Medusa itself never compares them with the address in a registration's body.
 *
 * The log-in name where it is an address (`emailpass`), else what the provider tells (`google`,
 * `github`, …).
 */
export async function identityEmails(
  container: MedusaContainer,
  authIdentityId: string,
): Promise<string[]> {
  const identity = await container
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(authIdentityId, { relations: ["provider_identities"] })
  return (identity.provider_identities ?? []).flatMap((provider) => {
    const named = provider.user_metadata?.["email"]
    const email = parseEmailAddress(provider.entity_id) ? provider.entity_id : named
    return typeof email === "string" ? [normalizeEmail(email)] : []
  })
}
