import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useUserNames } from "../../hooks/api/user-names"
import { hasInvitations } from "../../lib/batch-state"
import { gridPath } from "../../lib/grid-path"
import type { InvitationBatch } from "../../types/batch"
import { Note } from "../common/note"
import { Section } from "../common/section"
import { Timestamp } from "../common/timestamp"
import { BatchActions } from "./batch-actions"
import { BatchProgress } from "./batch-progress"
import { BatchStatus } from "./batch-status"
import { useBatchTitle } from "./use-batch-title"
import { WaitingNote } from "./waiting-note"

/** One batch: what it does, how far it is, and what came of it. */
export const BatchSection = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const title = useBatchTitle()
  const { created_by } = batch
  const by = useUserNames(created_by ? [created_by] : []).get(created_by ?? "")
  return (
    <Section
      level="h1"
      title={title(batch)}
      actions={
        <>
          {hasInvitations(batch) && (
            <Button size="small" variant="secondary" asChild>
              <Link to={gridPath({ batch_id: batch.id })}>{t("batches.showInvitations")}</Link>
            </Button>
          )}
          <BatchActions batch={batch} />
        </>
      }
    >
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <BatchProgress batch={batch} />
        <WaitingNote batch={batch} />
        {batch.error && <Note variant="error">{batch.error}</Note>}
      </div>
      <SectionRow title={t("fields.status")} value={<BatchStatus status={batch.status} />} />
      {countsOf(batch).map((name) => (
        <SectionRow
          key={name}
          title={t(`batches.counts.${labelOf(batch, name)}`)}
          value={
            <span className="tabular-nums">{t("batches.number", { count: batch[name] })}</span>
          }
        />
      ))}
      <SectionRow title={t("batches.started")} value={<Timestamp date={batch.created_at} />} />
      <SectionRow title={t("batches.startedBy")} value={by ?? t("batches.staff")} />
    </Section>
  )
}

type CountName = "created" | "discarded" | "skipped" | "queued" | "sent" | "failed"

/** The numbers that mean something for what the batch does. */
function countsOf({ kind, dry_run }: InvitationBatch): CountName[] {
  if (dry_run) {
    return ["created", "skipped"]
  }
  if (kind === "discard") {
    return ["discarded", "skipped"]
  }
  return [...(kind === "send" ? [] : ["created" as const]), "skipped", "queued", "sent", "failed"]
}

function labelOf({ dry_run }: InvitationBatch, name: CountName): string {
  return dry_run && name === "created" ? "wouldCreate" : name
}
