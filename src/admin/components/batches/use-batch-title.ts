import { useTranslation } from "react-i18next"
import type { InvitationBatch } from "../../types/batch"

/** Says in a few words what a batch does. */
export function useBatchTitle(): (batch: Pick<InvitationBatch, "kind" | "dry_run">) => string {
  const { t } = useTranslation("invitations")
  return ({ kind, dry_run }) => t(dry_run ? "batches.dryRun" : `batches.kind.${kind}`)
}
