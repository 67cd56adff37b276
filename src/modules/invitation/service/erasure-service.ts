import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import * as erasing from "../erasure/erase"
import { eraseOutdatedBatches, eraseOutdatedChunks } from "../erasure/erase-batches"
import { eraseRecipients, lockOutdated } from "../erasure/erase-invitations"
import * as mails from "../erasure/erased-mails"
import { deleteOldInvalidEntries } from "../inviting/invalid-entries"
import { forgetSuppressed, lockOutdatedSuppressed } from "../erasure/forget-suppressed"
import type { ModuleContext } from "../sql/run"
import { toHashedAddress } from "../suppression/suppression"
import { ImportService } from "./import-service"

/** What one run over what is too old erased. */
export interface RetentionChunk {
  /** Invitations whose recipients were erased; their notification rows are still to do. */
  erased: string[]
  /** Whether another run is worth it. */
  more: boolean
}

/** Forgetting people, and keeping the numbers. */
export class ErasureService extends ImportService {
  /** Erases an address (in its compared form) from mass work; see {@link erasing.eraseFromBatches}. */
  @InjectTransactionManager()
  async eraseFromBatches(
    email: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<erasing.BatchErasure> {
    return await erasing.eraseFromBatches(context, email)
  }

  /** Erases an address (in its compared form) from invitations; see {@link erasing.eraseAddress}. */
  @InjectTransactionManager()
  async eraseAddress(
    email: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<erasing.AddressErasure> {
    return await erasing.eraseAddress(context, this.addressKeys_, email)
  }

  /** Erases what is left of customers whose accounts are gone; see {@link erasing.eraseCustomers}. */
  @InjectTransactionManager()
  async eraseCustomers(
    customerIds: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<erasing.Erasure> {
    return await erasing.eraseCustomers(context, customerIds)
  }

  /**
   * Erases the next of what must not be kept any more by the setting `retention_days`, at most
   * `limit` of each kind.
   */
  @InjectTransactionManager()
  async eraseOutdated(
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<RetentionChunk> {
    await deleteOldInvalidEntries(context)
    const [shop] = await this.getSettingsOf([null], context)
    const { retention_days: days } = shop ?? this.defaults_
    if (days === null) {
      return { erased: [], more: false }
    }
    const chunk = { days, limit }
    const outdated = await lockOutdated(context, chunk)
    const suppressed = await lockOutdatedSuppressed(context, chunk)
    const addresses = suppressed.map((email) => toHashedAddress(this.addressKeys_, email))
    await forgetSuppressed(context, addresses)
    const erased = await eraseRecipients(context, outdated, { names: true })
    const batches = await eraseOutdatedBatches(context, chunk)
    const chunks = await eraseOutdatedChunks(context, chunk)
    return {
      erased,
      more: [outdated.length, suppressed.length, batches, chunks].includes(limit),
    }
  }

  /** Erased invitations whose notification rows are not known to be erased for good. */
  @InjectManager()
  async listErasedMails(
    page: mails.ErasedMailsPage,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<mails.ErasedMails[]> {
    return await mails.findErasedMails(context, page)
  }

  /** Notes that nothing is left of the mails of these, unless one may still be written. */
  @InjectTransactionManager()
  async markMailsErased(
    invitationIds: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await mails.markMailsErased(context, invitationIds)
  }
}
