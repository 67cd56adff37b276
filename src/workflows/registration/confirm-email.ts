import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Registration } from "../../lookups/find-registration"
import { normalizeEmail } from "../../modules/invitation"
import { errorMessage } from "../../utils/error-message"

/**
 * Where the shop requires customers to verify their e-mail address: lets the followed link count as
 * the proof, since only a reader of the invited mailbox has it.
 *
 * Only for log-ins whose name is the invited address, unchanged, and never a reason to fail: the
 * account is made, and the ordinary verification still works.
 */
export async function confirmEmail(
  container: MedusaContainer,
  registration: Registration,
  invited: string,
): Promise<void> {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const required = http.authVerificationsPerActor?.["customer"] ?? []
  if (required.length === 0 || normalizeEmail(registration.email) !== invited) {
    return
  }
  try {
    const identity = await container
      .resolve(Modules.AUTH)
      .retrieveAuthIdentity(registration.auth_identity_id, { relations: ["provider_identities"] })
    for (const { provider, entity_id: name } of identity.provider_identities ?? []) {
      const rule = required.find(({ auth_provider: wanted }) => wanted === provider)
      if (rule && normalizeEmail(name) === invited) {
        await verify(container, identity.id, name, rule.entity_type)
      }
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`An invitee's e-mail address was not marked as verified. ${errorMessage(error)}`)
  }
}

/**
 * Asks for a code and confirms it at once, in here: Medusa's workflow for asking would put the code
 * on the event bus, and hosts would mail it. Without a code it is verified already.
 *
 * @param name - exactly as the provider has it, since log-in looks it up by that.
 */
async function verify(
  container: MedusaContainer,
  authIdentityId: string,
  name: string,
  entityType: string,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const asked = await auth.requestAuthVerification({
    auth_identity_id: authIdentityId,
    entity_id: name,
    entity_type: entityType,
    code_provider: "token",
  })
  if (!asked.verified_at && asked.code) {
    await auth.confirmAuthVerification({ code: asked.code, code_provider: "token" })
  }
}
