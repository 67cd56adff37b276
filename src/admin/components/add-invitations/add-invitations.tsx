import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { Navigate } from "react-router-dom"
import { useImportInvitations } from "../../hooks/api/import"
import { useCreateInvitations } from "../../hooks/api/invitations"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { batchPath } from "../../lib/batch-path"
import { CheckStep } from "./check-step"
import { FormStep } from "./form-step"
import { SentStep } from "./sent-step"
import { useAddStep } from "./use-add-step"
import { useInvitationDraft } from "./use-invitation-draft"

/**
 * Add Invitations: a form for addresses or a file. Addresses are invited at once, and then it says
 * what became of each; a file is checked first, and then its batch is followed on a page of its own.
 */
export const AddInvitations = () => {
  const { t } = useTranslation("invitations")
  const form = useInvitationDraft()
  const { tab, batchId, showTab, showBatch } = useAddStep()
  const creation = useCreateInvitations()
  const check = useImportInvitations()
  // The second click of a double click comes before the button is off.
  const isUnderWay = useRef(false)
  useReturnFocus()

  const onSettled = () => {
    isUnderWay.current = false
  }
  const send = () => {
    if (form.canSend && !isUnderWay.current) {
      isUnderWay.current = true
      creation.mutate(form.payload, {
        onSuccess: ({ batch }) => batch && showBatch(batch.id),
        onError: ({ message }) => toast.error(t("add.failed"), { description: message }),
        onSettled,
      })
    }
  }
  const checkFile = () => {
    if (form.goodFile && !isUnderWay.current) {
      isUnderWay.current = true
      check.mutate({ ...form.terms, file: form.goodFile, dry_run: true }, { onSettled })
    }
  }
  const addMore = () => {
    form.clearAddresses()
    creation.reset()
    showTab("addresses")
  }

  if (creation.data) {
    return <SentStep {...creation.data} onAddMore={addMore} />
  }
  if (batchId) {
    // Who got which outcome is not kept; how far the mails are is.
    return <Navigate to={batchPath(batchId)} replace />
  }
  if (check.data && form.goodFile) {
    return (
      <CheckStep
        id={check.data.batch.id}
        payload={{ ...form.terms, file: form.goodFile, dry_run: false }}
        onBack={check.reset}
      />
    )
  }
  return (
    <FormStep
      form={form}
      tab={tab}
      refusal={check.error?.message}
      isPending={creation.isPending || check.isPending}
      onTab={showTab}
      onFile={(file) => {
        form.change({ file })
        check.reset()
      }}
      onSubmit={tab === "file" ? checkFile : send}
    />
  )
}
