import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { InvitationBatch } from "../../types/batch"

/** Says in a few words what a batch does. */
export function useBatchTitle(): (batch: Pick<InvitationBatch, "kind" | "dry_run">) => string {
  const { t } = useTranslation("invitations")
  return ({ kind, dry_run }) => t(dry_run ? "batches.dryRun" : `batches.kind.${kind}`)
}

/** Says it with the moment, among other batches. */
export function useBatchLabel(): (batch: InvitationBatch) => string {
  const { getFullDate } = useDate()
  const title = useBatchTitle()
  return (batch) => `${title(batch)}, ${getFullDate({ date: batch.created_at, includeTime: true })}`
}
