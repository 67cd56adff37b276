import * as erasing from "../erasure/erase"
import { eraseOutdatedBatches, eraseOutdatedChunks } from "../erasure/erase-batches"
import { eraseRecipients, lockOutdated } from "../erasure/erase-invitations"
import * as mails from "../erasure/erased-mails"
import { deleteOldInvalidEntries } from "../inviting/invalid-entries"
import { forgetSuppressed, lockOutdatedSuppressed } from "../erasure/forget-suppressed"
import { toHashedAddress } from "../suppression/suppression"

/** What one run over what is too old erased. */
export interface RetentionChunk {
  /** Invitations whose recipients were erased; their notification rows are still to do. */
  erased: string[]
  /** Whether another run is worth it. */
  more: boolean
}
import { getShopSettings } from "./look-ups"
import { reads, writes } from "./verb"

/** Forgetting people, and keeping the numbers. */
export const erasureVerbs = {
  /** Erases an address (in its compared form) from mass work; see {@link erasing.eraseFromBatches}. */
  eraseFromBatches: writes((_parts, context, email: string) =>
    erasing.eraseFromBatches(context, email),
  ),

  /** Erases an address (in its compared form) from invitations; see {@link erasing.eraseAddress}. */
  eraseAddress: writes((parts, context, email: string) =>
    erasing.eraseAddress(context, parts.keys.address, email),
  ),

  /** Erases what is left of customers whose accounts are gone; see {@link erasing.eraseCustomers}. */
  eraseCustomers: writes((_parts, context, customerIds: readonly string[]) =>
    erasing.eraseCustomers(context, customerIds),
  ),

  /**
   * Erases the next of what must not be kept any more by the setting `retention_days`, at most
   * `limit` of each kind.
   */
  eraseOutdated: writes(async (parts, context, limit: number): Promise<RetentionChunk> => {
    await deleteOldInvalidEntries(context)
    const { retention_days: days } = await getShopSettings(parts, context)
    if (days === null) {
      return { erased: [], more: false }
    }
    const chunk = { days, limit }
    const outdated = await lockOutdated(context, chunk)
    const suppressed = await lockOutdatedSuppressed(context, chunk)
    const addresses = suppressed.map((email) => toHashedAddress(parts.keys.address, email))
    await forgetSuppressed(context, addresses)
    const erased = await eraseRecipients(context, outdated, { names: true })
    const batches = await eraseOutdatedBatches(context, chunk)
    const chunks = await eraseOutdatedChunks(context, chunk)
    return {
      erased,
      more: [outdated.length, suppressed.length, batches, chunks].includes(limit),
    }
  }),

  /** Erased invitations whose notification rows are not known to be erased for good. */
  listErasedMails: reads((_parts, context, page: mails.ErasedMailsPage) =>
    mails.findErasedMails(context, page),
  ),

  /** Notes that nothing is left of the mails of these, unless one may still be written. */
  markMailsErased: writes((_parts, context, invitationIds: readonly string[]) =>
    mails.markMailsErased(context, invitationIds),
  ),
}
