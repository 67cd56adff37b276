import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { normalizeEmail, parseEmailAddress } from "../address/email-address"
import type { SuppressionReason } from "../models/invitation-suppression"
import type { ModuleContext } from "../sql/run"
import * as queries from "../suppression/suppressions"
import {
  readAddresses,
  toHashedAddress,
  type SuppressionResult,
  type SuppressOutcome,
  type UnsuppressOutcome,
} from "../suppression/suppression"
import { openUnsubscribeToken, sealUnsubscribeToken } from "../secrets/unsubscribe-token"
import { SettingsService } from "./settings-service"

/** Who must not be mailed, and the token by which a recipient says so. */
export class SuppressionService extends SettingsService {
  /** Makes the token by which this address can be taken off. It can do nothing else. */
  async issueUnsubscribeToken(email: string): Promise<string> {
    return sealUnsubscribeToken(this.unsubscribeKeys_, normalizeEmail(email))
  }

  /** The address that an unsubscribe token was made for, or `null` when nobody here made it. */
  async readUnsubscribeToken(token: unknown): Promise<string | null> {
    return openUnsubscribeToken(this.unsubscribeKeys_, token)
  }

  /** Which of these addresses (in their compared form) must not be mailed. */
  @InjectManager()
  async findSuppressed(
    addresses: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Set<string>> {
    return await queries.findSuppressed(
      context,
      addresses.map((address) => toHashedAddress(this.addressKeys_, address)),
    )
  }

  /**
   * Suppresses addresses at once, for all inviters: no mail to them leaves any more. One result an
   * entry, in the order of the input.
   */
  @InjectTransactionManager()
  async suppress(
    input: { emails: readonly string[]; reason: SuppressionReason; created_by: string | null },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SuppressionResult<SuppressOutcome>[]> {
    const { addresses, results } = readAddresses(this.addressKeys_, input.emails)
    const { reason, created_by } = input
    // Invitations before the list, as whoever erases an address locks them.
    await queries.dropSuppressed(context, addresses)
    const added = await queries.insertSuppressions(context, { addresses, reason, created_by })
    return results((email) => (added.has(email) ? "suppressed" : "already_suppressed"))
  }

  /** Takes addresses off the list. One result an entry, in the order of the input. */
  @InjectTransactionManager()
  async unsuppress(
    emails: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SuppressionResult<UnsuppressOutcome>[]> {
    const { addresses, results } = readAddresses(this.addressKeys_, emails)
    const removed = await queries.deleteSuppressions(context, addresses)
    return results((email) => (removed.has(email) ? "removed" : "not_suppressed"))
  }

  /**
   * The list, newest first.
   *
   * @param page - `q` finds one whole address, also where only its hash is kept.
   */
  @InjectManager()
  async listSuppressed(
    page: { q?: string | undefined; limit: number; offset: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<{ rows: queries.SuppressionRow[]; count: number }> {
    const { q, limit, offset } = page
    if (q === undefined) {
      return await queries.listSuppressions(context, { limit, offset })
    }
    const wanted = parseEmailAddress(q)
    if (!wanted) {
      return { rows: [], count: 0 }
    }
    const address = toHashedAddress(this.addressKeys_, wanted.normalized)
    return await queries.listSuppressions(context, { address, limit, offset })
  }
}
