import type { MedusaContainer } from "@medusajs/framework/types"
import { findAccounts } from "../../lookups/find-accounts"
import { channelExists } from "../../lookups/find-sales-channel"
import { INVITATION_MODULE } from "../../modules/invitation"
import type { ImportOutcome } from "../../modules/invitation/import-work"
import type { BatchLease, ClaimedImport } from "../../modules/invitation/queries/batch-work"
import type InvitationModuleService from "../../modules/invitation/service"

/** Does the next chunk of a file, or ends its batch when none is left. */
export async function workOnImport(
  container: MedusaContainer,
  batch: BatchLease & ClaimedImport,
): Promise<ImportOutcome> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const nothing = { created: [], expired: [] }
  if (!(await channelExists(container, batch.common.sales_channel_id))) {
    await invitations.failImport(batch, "Its sales channel was deleted.")
    return { ...nothing, finished: false }
  }
  const chunk = await invitations.nextImportChunk(batch.id)
  if (!chunk) {
    return { ...nothing, finished: await invitations.finishImport(batch) }
  }
  const addresses = chunk.rows.map((row) => row.email_normalized)
  return await invitations.workOnImportChunk({
    batch,
    chunk,
    account_emails: await findAccounts(container, addresses),
  })
}
