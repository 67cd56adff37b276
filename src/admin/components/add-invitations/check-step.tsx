import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Skeleton, Text, toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useBatch } from "../../hooks/api/batches"
import { type ImportPayload, useImportInvitations } from "../../hooks/api/import"
import { batchPath } from "../../lib/batch-path"
import { isWorkDone } from "../../lib/batch-state"
import type { InvitationBatch } from "../../types/batch"
import { BatchProgress } from "../batches/batch-progress"
import { RejectedSection } from "../batches/rejected-section"
import { FocusModalHeader } from "../common/focus-modal-header"
import { LoadError } from "../common/load-error"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { STEP_BODY, STEP_COLUMN } from "./step"

interface Props {
  /** The batch that checks the file and makes nothing. */
  id: string
  /** What is to be imported. */
  payload: ImportPayload
  onBack: () => void
}

/** What would become of a file, before anybody is invited. */
export const CheckStep = ({ id, payload, onBack }: Props) => {
  const { t } = useTranslation("invitations")
  const { handleSuccess } = useRouteModal()
  const { data: batch, error, refetch } = useBatch(id)
  const { mutate, isPending, isSuccess } = useImportInvitations()
  const count = batch && isWorkDone(batch) ? batch.created : 0

  // The second click of a double click comes before the button is off.
  const isUnderWay = useRef(false)

  const importFile = () => {
    if (isUnderWay.current) {
      return
    }
    isUnderWay.current = true
    mutate(payload, {
      onSuccess: ({ batch: started }) => handleSuccess(batchPath(started.id)),
      onError: ({ message }) => {
        isUnderWay.current = false
        toast.error(t("add.failed"), { description: message })
      },
    })
  }

  return (
    <>
      <UnsavedChangesPrompt dirty={!isPending && !isSuccess} />
      <FocusModalHeader />
      <RouteFocusModal.Body className={STEP_BODY}>
        <div className={STEP_COLUMN}>
          {batch && <CheckedFile batch={batch} name={payload.file.name} />}
          {!batch && !error && <Skeleton className="h-24 w-full" />}
          {!batch && error && (
            <LoadError
              title={t("check.error")}
              message={error.message}
              onRetry={() => void refetch()}
            />
          )}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <Button size="small" variant="secondary" autoFocus disabled={isPending} onClick={onBack}>
          {t("check.back")}
        </Button>
        <Button size="small" disabled={count === 0} isLoading={isPending} onClick={importFile}>
          {count ? t("add.send", { count }) : t("add.send")}
        </Button>
      </RouteFocusModal.Footer>
    </>
  )
}

const CheckedFile = ({ batch, name }: { batch: InvitationBatch; name: string }) => {
  const { t } = useTranslation("invitations")
  const isDone = isWorkDone(batch)
  return (
    <>
      <div role="status">
        <RouteFocusModal.Title asChild>
          <Heading>
            {isDone ? t("check.title", { count: batch.created }) : t("check.running")}
          </Heading>
        </RouteFocusModal.Title>
        <RouteFocusModal.Description asChild>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t(isDone && batch.created ? "check.ready" : "check.nothingYet", { name })}
          </Text>
        </RouteFocusModal.Description>
      </div>
      {!isDone && <BatchProgress batch={batch} />}
      {isDone && batch.skipped > 0 && <RejectedSection batch={batch} />}
    </>
  )
}
