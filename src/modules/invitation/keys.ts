import { MedusaError } from "@medusajs/framework/utils"
import type { InvitationPluginOptions } from "./options"
import { deriveTokenKeys, type TokenKeys } from "./token"

/** The part of Medusa's container that the keys can come from; absent in module tests. */
export interface ConfigHolder {
  configModule?: {
    projectConfig?: { http?: { jwtSecret?: unknown } }
    admin?: { storefrontUrl?: string }
  }
}

/** The project's configuration; asking the container for what it has not throws. */
export function configOf(container: ConfigHolder): ConfigHolder["configModule"] {
  try {
    return container.configModule
  } catch {
    return undefined
  }
}

/**
 * Finds the secrets that key the links: the plugin option, else the project's `jwtSecret`, which
 * Medusa requires in production.
 *
 * @throws MedusaError at start when there is neither, with what to do.
 */
export function resolveTokenKeys(
  options: InvitationPluginOptions,
  config: ConfigHolder["configModule"],
): TokenKeys {
  if (options.tokenSecrets) {
    return deriveTokenKeys(options.tokenSecrets)
  }
  const jwtSecret = config?.projectConfig?.http?.jwtSecret
  if (typeof jwtSecret !== "string" || jwtSecret === "") {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "medusa-plugin-invitations: set the plugin option `tokenSecrets` (one secret of at least " +
        "32 bytes): the project's `jwtSecret` is not a string, so no key can be derived from it.",
    )
  }
  return deriveTokenKeys([jwtSecret])
}
