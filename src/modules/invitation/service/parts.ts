import { MailSlots } from "../process/mail-slots"
import { WorkInProgress } from "../process/work-in-progress"
import { deriveAddressKeys } from "../secrets/address-hash"
import {
  backendUrlOf,
  configOf,
  resolveSecrets,
  type ConfigHolder,
  type Keys,
} from "../secrets/keys"
import { deriveTokenKeys } from "../secrets/token"
import { deriveUnsubscribeKeys, type UnsubscribeKeys } from "../secrets/unsubscribe-token"
import { defaultSettings, type InvitationSettings } from "../settings/definitions"
import {
  resolveOptions,
  type InvitationPluginOptions,
  type ResolvedOptions,
} from "../settings/options"

/** What the verbs of the service work with. */
export interface Parts {
  options: ResolvedOptions & { storefrontUrl: string; backendUrl: string }
  keys: { token: Keys; address: Keys; unsubscribe: UnsubscribeKeys }
  /** What counts where the database says nothing. */
  defaults: InvitationSettings
  /** The slots for mails of this process, as many as `sending.concurrency` says. */
  slots: MailSlots
  /** What a stop of the server waits for. */
  work: WorkInProgress
}

/**
 * Makes them of the plugin options and the project's configuration.
 *
 * @throws MedusaError at start when they make no sense, with what to do.
 */
export function makeParts(container: ConfigHolder, given: InvitationPluginOptions): Parts {
  const config = configOf(container)
  const options = resolveOptions(given)
  const secrets = resolveSecrets(given, config)
  return {
    options: {
      ...options,
      storefrontUrl:
        options.storefrontUrl || config?.admin?.storefrontUrl || "http://localhost:8000",
      backendUrl: options.backendUrl || backendUrlOf(config) || "http://localhost:9000",
    },
    keys: {
      token: deriveTokenKeys(secrets),
      address: deriveAddressKeys(secrets),
      unsubscribe: deriveUnsubscribeKeys(secrets),
    },
    defaults: defaultSettings(options.settings),
    slots: new MailSlots(options.sending.concurrency),
    work: new WorkInProgress(),
  }
}
