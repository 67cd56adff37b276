import { parseEmailAddress } from "../address/email-address"
import type { SuppressionReason } from "../models/invitation-suppression"
import * as queries from "../suppression/suppressions"
import {
  readAddresses,
  toHashedAddress,
  type SuppressionResult,
  type SuppressOutcome,
  type UnsuppressOutcome,
} from "../suppression/suppression"
import { findSuppressed } from "./look-ups"
import { reads, writes } from "./verb"

/** Who must not be mailed, and the token by which a recipient says so. */
export const suppressionVerbs = {
  /** Which of these addresses (in their compared form) must not be mailed. */
  findSuppressed: reads(findSuppressed),

  /**
   * Suppresses addresses at once, for all inviters: no mail to them leaves any more. One result an
   * entry, in the order of the input.
   */
  suppress: writes(
    async (
      parts,
      context,
      {
        emails,
        reason,
        created_by,
      }: { emails: readonly string[]; reason: SuppressionReason; created_by: string | null },
    ): Promise<SuppressionResult<SuppressOutcome>[]> => {
      const { addresses, results } = readAddresses(parts.keys.address, emails)
      // Invitations before the list, as whoever erases an address locks them.
      await queries.dropSuppressed(context, addresses)
      const added = await queries.insertSuppressions(context, { addresses, reason, created_by })
      return results((email) => (added.has(email) ? "suppressed" : "already_suppressed"))
    },
  ),

  /** Takes addresses off the list. One result an entry, in the order of the input. */
  unsuppress: writes(
    async (
      parts,
      context,
      emails: readonly string[],
    ): Promise<SuppressionResult<UnsuppressOutcome>[]> => {
      const { addresses, results } = readAddresses(parts.keys.address, emails)
      const removed = await queries.deleteSuppressions(context, addresses)
      return results((email) => (removed.has(email) ? "removed" : "not_suppressed"))
    },
  ),

  /**
   * The list, newest first.
   *
   * @param page - `q` finds one whole address, also where only its hash is kept.
   */
  listSuppressed: reads(
    async (
      parts,
      context,
      page: { q?: string | undefined; limit: number; offset: number },
    ): Promise<{ rows: queries.SuppressionRow[]; count: number }> => {
      const { q, limit, offset } = page
      if (q === undefined) {
        return await queries.listSuppressions(context, { limit, offset })
      }
      const wanted = parseEmailAddress(q)
      if (!wanted) {
        return { rows: [], count: 0 }
      }
      const address = toHashedAddress(parts.keys.address, wanted.normalized)
      return await queries.listSuppressions(context, { address, limit, offset })
    },
  ),
}
