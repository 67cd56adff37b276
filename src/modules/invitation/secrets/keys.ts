// Room `secrets`: keys, and what is made with them: the token of an invitation, that of an
// unsubscribe link, the hash that stands for an address.

import { hkdfSync } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import type { InvitationPluginOptions } from "../settings/options"

/** Secrets of the installation. The first is used for what is new, all for what is there. */
export type Secrets = readonly [string, ...string[]]

/** One key a secret, in the same order. */
export type Keys = readonly [Buffer, ...Buffer[]]

/** The part of Medusa's container that the keys can come from; absent in module tests. */
export interface ConfigHolder {
  configModule?: {
    projectConfig?: { http?: { jwtSecret?: unknown } }
    admin?: { storefrontUrl?: string; backendUrl?: string }
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

/** The project's address of the backend; Medusa's default is a mere path, which is none. */
export function backendUrlOf(config: ConfigHolder["configModule"]): string | undefined {
  const url = config?.admin?.backendUrl
  return url && /^https?:\/\//.test(url) ? url.replace(/\/+$/, "") : undefined
}

/**
 * Finds the secrets that all keys come from: the plugin option, else the project's `jwtSecret`,
 * which Medusa requires in production.
 *
 * @throws MedusaError at start when there is neither, with what to do.
 */
export function resolveSecrets(
  options: InvitationPluginOptions,
  config: ConfigHolder["configModule"],
): Secrets {
  if (options.tokenSecrets) {
    return options.tokenSecrets
  }
  const jwtSecret = config?.projectConfig?.http?.jwtSecret
  if (typeof jwtSecret !== "string" || jwtSecret === "") {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "medusa-plugin-invitations: set the plugin option `tokenSecrets` (one secret of at least " +
        "32 bytes): the project's `jwtSecret` is not a string, so no key can be derived from it.",
    )
  }
  return [jwtSecret]
}

/**
 * Derives one key a secret (HKDF-SHA-256, RFC 5869) for one purpose, so that a key that leaks gives
 * away neither the secret, which may be the shop's `jwtSecret`, nor the keys of other purposes.
 *
 * @param label - names the purpose; no two purposes share one.
 */
export function deriveKeys(secrets: Secrets, label: string): Keys {
  const [first, ...others] = secrets.map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "", label, 32)),
  )
  return [first as Buffer, ...others]
}
