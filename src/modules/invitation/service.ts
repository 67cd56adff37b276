import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { measureAllowance, type Allowance, type LimitSettings } from "./allowance"
import { configOf, resolveTokenKeys, type ConfigHolder } from "./keys"
import {
  Invitation,
  InvitationBatch,
  InvitationDelivery,
  InvitationHistory,
  InvitationSetting,
} from "./models"
import { resolveOptions, type InvitationPluginOptions, type ResolvedOptions } from "./options"
import * as accepting from "./queries/accept-invitation"
import * as claiming from "./queries/claim-deliveries"
import { editInvitation, type InvitationEdit } from "./queries/edit-invitation"
import { discardInvitations, type DiscardInput } from "./queries/end-invitations"
import { expireInvitations } from "./queries/expire-invitations"
import { findAcceptable, type AcceptableInvitation } from "./queries/find-acceptable"
import { findByToken, type TokenInvitation } from "./queries/find-by-token"
import * as holding from "./queries/hold-invitation"
import { listStoredSettings } from "./queries/list-settings"
import { saveSettings, type SettingChanges } from "./queries/save-settings"
import type { ModuleContext } from "./queries/run"
import {
  settleDeliveries,
  type DeliveryOutcome,
  type SettledDeliveries,
} from "./queries/settle-deliveries"
import { resendInvitations, type ResendInput, type ResendResult } from "./resend"
import {
  defaultSettings,
  resolveSettings,
  type InvitationSettings,
  type StoredSetting,
} from "./settings"
import {
  submitInvitations,
  type SubmitInvitationsInput,
  type SubmitInvitationsResult,
} from "./submit"
import { signToken, verifyToken, type TokenClaims, type TokenKeys } from "./token"

/**
 * The data of invitations and its rules. Knows nothing of HTTP, mail, customers or screens.
 *
 * Beside the verbs here, the usual generated methods exist (`listInvitations`,
 * `retrieveInvitation`, …); use those to read only, since they pass by the transition table.
 */
export default class InvitationModuleService extends MedusaService({
  Invitation,
  InvitationBatch,
  InvitationDelivery,
  InvitationHistory,
  InvitationSetting,
}) {
  private readonly options_: ResolvedOptions
  private readonly keys_: TokenKeys
  private readonly defaults_: InvitationSettings
  private readonly storefrontUrl_: string

  constructor(container: ConfigHolder, options: InvitationPluginOptions = {}) {
    super(container, options)
    const config = configOf(container)
    this.options_ = resolveOptions(options)
    this.keys_ = resolveTokenKeys(options, config)
    this.defaults_ = defaultSettings(this.options_.settings)
    this.storefrontUrl_ =
      this.options_.storefrontUrl || config?.admin?.storefrontUrl || "http://localhost:8000"
  }

  /** The plugin options with all defaults; never the secrets. */
  async getOptions(): Promise<ResolvedOptions & { storefrontUrl: string }> {
    return { ...this.options_, storefrontUrl: this.storefrontUrl_ }
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

  /** Sets and clears settings, all or none. */
  @InjectTransactionManager()
  async saveSettings(
    changes: SettingChanges,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await saveSettings(context, changes)
  }

  /** What a customer may still send. */
  @InjectManager()
  async getAllowance(
    inviterId: string,
    limits: LimitSettings,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Allowance> {
    return await measureAllowance(context, inviterId, limits)
  }

  /** Makes invitations with their queued mails; see {@link submitInvitations}. */
  @InjectTransactionManager()
  async submit(
    input: SubmitInvitationsInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SubmitInvitationsResult> {
    return await submitInvitations(context, input)
  }

  /** Discards, or for a customer cancels, those of the invitations that may be; returns their ids. */
  @InjectTransactionManager()
  async discard(
    input: DiscardInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<string[]> {
    return await discardInvitations(context, input)
  }

  /** Expires invitations whose time is over, at most `limit`; returns their ids. */
  @InjectTransactionManager()
  async expire(limit: number, @MedusaContext() context: ModuleContext = {}): Promise<string[]> {
    return await expireInvitations(context, limit)
  }

  /** Corrects an invitation; false when its state does not allow it. */
  @InjectTransactionManager()
  async edit(edit: InvitationEdit, @MedusaContext() context: ModuleContext = {}): Promise<boolean> {
    return await editInvitation(context, edit)
  }

  /** Queues one more mail for those that may be sent; see {@link resendInvitations}. */
  @InjectTransactionManager()
  async resend(
    input: ResendInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<ResendResult> {
    return await resendInvitations(context, input)
  }

  /** Takes due deliveries for this process. */
  @InjectTransactionManager()
  async claimDeliveries(
    input: { lease_id: string; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.ClaimedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await claiming.claimDeliveries(context, { ...input, lease_seconds })
  }

  /** What the mails of a lease need. */
  @InjectManager()
  async loadClaimed(
    leaseId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.LoadedDelivery[]> {
    return await claiming.loadClaimed(context, leaseId)
  }

  /** Keeps a living process's deliveries its own. */
  @InjectTransactionManager()
  async renewLease(leaseId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    const lease_seconds = this.options_.sending.leaseSeconds
    await claiming.renewLease(context, { lease_id: leaseId, lease_seconds })
  }

  /** Takes over deliveries of processes that died. */
  @InjectTransactionManager()
  async takeOverAbandoned(
    input: { lease_id: string; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.AbandonedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await claiming.takeOverAbandoned(context, { ...input, lease_seconds })
  }

  /** Writes down what became of claimed deliveries. */
  @InjectTransactionManager()
  async settleDeliveries(
    leaseId: string,
    outcomes: readonly DeliveryOutcome[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SettledDeliveries> {
    return await settleDeliveries(context, leaseId, outcomes)
  }

  /** The invitation that a token was made for, or `null` when nobody here signed it. */
  @InjectManager()
  async findByToken(
    token: unknown,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<(TokenInvitation & TokenClaims) | null> {
    const claims = verifyToken(this.keys_, token)
    const found = claims && (await findByToken(context, claims))
    return found ? { ...found, ...claims } : null
  }

  /** What the link of an invitation is made of, while it can be accepted. */
  @InjectManager()
  async findAcceptable(
    id: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<AcceptableInvitation | null> {
    return await findAcceptable(context, id)
  }

  /** Holds an invitation for one registration request; false when it cannot be had. */
  @InjectTransactionManager()
  async hold(
    input: TokenClaims & { hold_id: string; auth_identity_id: string },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await holding.holdInvitation(context, input)
  }

  /** Gives a hold back. */
  @InjectTransactionManager()
  async releaseHold(holdId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    await holding.releaseHold(context, holdId)
  }

  /** Holds whose request never came back. */
  @InjectManager()
  async listLapsedHolds(
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<holding.LapsedHold[]> {
    return await holding.findLapsedHolds(context, limit)
  }

  /** Accepts a held invitation; `null` when it is not this request's to accept. */
  @InjectTransactionManager()
  async accept(
    input: accepting.AcceptedBy,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<{ customer_group_ids: string[] } | null> {
    return await accepting.acceptInvitation(context, input)
  }

  /** Accepted invitations whose invitee is not known to be in the groups. */
  @InjectManager()
  async listPendingGroups(
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<accepting.PendingGroups[]> {
    return await accepting.findPendingGroups(context, limit)
  }

  /** Notes that an invitee is in the groups. */
  @InjectTransactionManager()
  async markGroupsJoined(
    invitationId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await accepting.markGroupsJoined(context, invitationId)
  }
}
