import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { deriveAddressKeys } from "../secrets/address-hash"
import {
  backendUrlOf,
  configOf,
  resolveSecrets,
  type ConfigHolder,
  type Keys,
} from "../secrets/keys"
import * as models from "../models"
import {
  resolveOptions,
  type InvitationPluginOptions,
  type ResolvedOptions,
} from "../settings/options"
import { channelsOf } from "../inviting/channels-of"
import { listOwnValues } from "../settings/list-own-values"
import { listStoredSettings } from "../settings/list-settings"
import { saveSettings, type SettingChanges } from "../settings/save-settings"
import type { ModuleContext } from "../sql/run"
import type { Terms } from "../inviting/resend"
import {
  defaultSettings,
  resolveSettings,
  type InvitationSettings,
  type SettingName,
  type StoredSetting,
} from "../settings/definitions"
import { deriveTokenKeys, signToken, type TokenClaims } from "../secrets/token"
import { deriveUnsubscribeKeys, type UnsubscribeKeys } from "../secrets/unsubscribe-token"
import { WorkInProgress } from "../process/work-in-progress"

/** Options, keys and settings: what all other verbs of the module stand on. */
export class SettingsService extends MedusaService({ ...models }) {
  protected readonly options_: ResolvedOptions
  protected readonly keys_: Keys
  protected readonly addressKeys_: Keys
  protected readonly unsubscribeKeys_: UnsubscribeKeys
  protected readonly defaults_: InvitationSettings
  protected readonly storefrontUrl_: string
  protected readonly backendUrl_: string
  private readonly work_ = new WorkInProgress()

  /** Called by Medusa when the server is asked to stop, before its connections are closed. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => await this.work_.stop(),
  }

  constructor(container: ConfigHolder, options: InvitationPluginOptions = {}) {
    super(container, options)
    const config = configOf(container)
    this.options_ = resolveOptions(options)
    const secrets = resolveSecrets(options, config)
    this.keys_ = deriveTokenKeys(secrets)
    this.addressKeys_ = deriveAddressKeys(secrets)
    this.unsubscribeKeys_ = deriveUnsubscribeKeys(secrets)
    this.defaults_ = defaultSettings(this.options_.settings)
    this.storefrontUrl_ =
      this.options_.storefrontUrl || config?.admin?.storefrontUrl || "http://localhost:8000"
    this.backendUrl_ = this.options_.backendUrl || backendUrlOf(config) || "http://localhost:9000"
  }

  /** The plugin options with all defaults; never the secrets. */
  async getOptions(): Promise<ResolvedOptions & { storefrontUrl: string; backendUrl: string }> {
    return {
      ...this.options_,
      storefrontUrl: this.storefrontUrl_,
      backendUrl: this.backendUrl_,
    }
  }

  /** Aborted when the server is about to stop, so that nothing new should be begun. */
  async stopSignal(): Promise<AbortSignal> {
    return this.work_.stopSignal
  }

  /** Lets a stop of the server wait, for some seconds, until this has ended. */
  async untilDone<Result>(work: Promise<Result>): Promise<Result> {
    return await this.work_.track(work)
  }

  /** Makes the token that opens an account with this invitation. Hand it on, never store it. */
  async issueToken(claims: TokenClaims): Promise<string> {
    return signToken(this.keys_, claims)
  }

  /** The settings that count for one sales channel, or for the whole shop (`null`). */
  async getSettings(salesChannelId: string | null): Promise<InvitationSettings> {
    const [settings] = await this.getSettingsOf([salesChannelId])
    return settings as InvitationSettings
  }

  /** The settings of several channels at once, in the order asked for, from the database. */
  @InjectManager()
  async getSettingsOf(
    salesChannelIds: readonly (string | null)[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<InvitationSettings[]> {
    const ids = salesChannelIds.filter((id) => id !== null)
    const stored = await listStoredSettings(context, ids)
    return salesChannelIds.map((id) => resolveSettings(this.defaults_, stored, id))
  }

  /** The values that somebody set for the whole shop (`null`) and for one channel. */
  @InjectManager()
  async listStoredSettings(
    salesChannelId: string | null,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<StoredSetting[]> {
    return await listStoredSettings(context, salesChannelId === null ? [] : [salesChannelId])
  }

  /** What single sales channels say about one setting, where they do not follow the shop. */
  @InjectManager()
  async listOwnValues(
    name: SettingName,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<StoredSetting[]> {
    return await listOwnValues(context, name)
  }

  /** How long invitations run on the channels of these, if they are reopened now. */
  protected async termsOf(ids: readonly string[], context: ModuleContext): Promise<Terms> {
    const channels = await channelsOf(context, ids)
    const settings = await this.getSettingsOf(channels, context)
    return Object.fromEntries(
      channels.map((channel, position) => [
        channel,
        settings[position]?.expires_after_days ?? null,
      ]),
    )
  }

  /** Sets and clears settings, all or none. */
  @InjectTransactionManager()
  async saveSettings(
    changes: SettingChanges,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await saveSettings(context, changes)
  }
}
