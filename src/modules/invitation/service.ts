import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { normalizeEmail } from "./address/email-address"
import * as models from "./models"
import type { MailSlots } from "./process/mail-slots"
import type { ConfigHolder } from "./secrets/keys"
import { signToken, type TokenClaims } from "./secrets/token"
import { openUnsubscribeToken, sealUnsubscribeToken } from "./secrets/unsubscribe-token"
import { adoptionVerbs } from "./service/adoption-verbs"
import { batchVerbs } from "./service/batch-verbs"
import { deliveryVerbs, type Claim, type ClaimInput } from "./service/delivery-verbs"
import { erasureVerbs } from "./service/erasure-verbs"
import { importVerbs } from "./service/import-verbs"
import { invitingVerbs } from "./service/inviting-verbs"
import { makeParts, type Parts } from "./service/parts"
import { registrationVerbs } from "./service/registration-verbs"
import { reportVerbs } from "./service/report-verbs"
import { settingsVerbs } from "./service/settings-verbs"
import { suppressionVerbs } from "./service/suppression-verbs"
import { addVerbs, type Methods } from "./service/verb"
import type { InvitationSettings } from "./settings/definitions"
import type { InvitationPluginOptions } from "./settings/options"

const VERBS = {
  ...settingsVerbs,
  ...suppressionVerbs,
  ...deliveryVerbs,
  ...invitingVerbs,
  ...registrationVerbs,
  ...reportVerbs,
  ...erasureVerbs,
  ...adoptionVerbs,
  ...batchVerbs,
  ...importVerbs,
}

/**
 * The data of invitations and its rules. Knows nothing of HTTP, mail, customers or screens.
 *
 * What asks the database is a verb of `service/*-verbs.ts`, by its concern; here is what needs none.
 * Beside them the usual generated methods exist (`listInvitations`, `retrieveInvitation`, …); use those
 * to read only, since they pass by the transition table.
 */
class InvitationModuleService extends MedusaService({ ...models }) {
  /** What the verbs work with. */
  readonly parts_: Parts

  /** Called by Medusa when the server is asked to stop, before its connections are closed. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => await this.parts_.work.stop(),
  }

  constructor(container: ConfigHolder, options: InvitationPluginOptions = {}) {
    super(container, options)
    this.parts_ = makeParts(container, options)
  }

  /** The plugin options with all defaults; never the secrets. */
  async getOptions(): Promise<Parts["options"]> {
    return this.parts_.options
  }

  /** The settings that count for one sales channel, or for the whole shop (`null`). */
  async getSettings(salesChannelId: string | null): Promise<InvitationSettings> {
    const [settings] = await this.getSettingsOf([salesChannelId])
    return settings as InvitationSettings
  }

  /** Aborted when the server is about to stop, so that nothing new should be begun. */
  async stopSignal(): Promise<AbortSignal> {
    return this.parts_.work.stopSignal
  }

  /** Lets a stop of the server wait, for some seconds, until this has ended. */
  async untilDone<Result>(work: Promise<Result>): Promise<Result> {
    return await this.parts_.work.track(work)
  }

  /**
   * The slots for mails of this process. Here, because within a workflow this service comes in another
   * wrapping each time, to which nothing can be tied.
   */
  async mailSlots(): Promise<MailSlots> {
    return this.parts_.slots
  }

  /** Makes the token that opens an account with this invitation. Hand it on, never store it. */
  async issueToken(claims: TokenClaims): Promise<string> {
    return signToken(this.parts_.keys.token, claims)
  }

  /** Makes the token by which this address can be taken off. It can do nothing else. */
  async issueUnsubscribeToken(email: string): Promise<string> {
    return sealUnsubscribeToken(this.parts_.keys.unsubscribe, normalizeEmail(email))
  }

  /** The address that an unsubscribe token was made for, or `null` when nobody here made it. */
  async readUnsubscribeToken(token: unknown): Promise<string | null> {
    return openUnsubscribeToken(this.parts_.keys.unsubscribe, token)
  }

  /** An id for a file that arrives; its chunks carry it, and later its batch. */
  async newImportId(): Promise<string> {
    return generateEntityId(undefined, "invtbat")
  }

  /**
   * Takes the next claim of due deliveries for this process, each try in a transaction of its own. Those
   * that are put off for their recipient's sake are no reason to come back with nothing.
   */
  async claimDeliveries(input: ClaimInput): Promise<Claim> {
    for (;;) {
      const { claim, held } = await this.claimNext(input)
      if (claim.deliveries.length > 0 || held === 0) {
        return claim
      }
    }
  }
}

// The same name: TypeScript then knows the verbs as methods of the class.
interface InvitationModuleService extends Methods<typeof VERBS> {}

addVerbs(InvitationModuleService.prototype, VERBS)

export default InvitationModuleService
