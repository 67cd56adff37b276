import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCreateInvitations } from "../../hooks/api/invitations"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { KeyboardForm } from "../common/keyboard-form"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { InvitationFields } from "./invitation-fields"
import { OutcomeSummary } from "./outcome-summary"
import { useInvitationDraft } from "./use-invitation-draft"

const BODY = "flex flex-1 flex-col items-center overflow-y-auto py-8 md:py-16"

/** Add Invitations: a form, and after sending the account of what became of each address. */
export const AddInvitations = () => {
  const { t } = useTranslation("invitations")
  const { handleSuccess } = useRouteModal()
  const form = useInvitationDraft()
  useReturnFocus()
  const { mutate, data, reset, isPending } = useCreateInvitations()

  const send = () => {
    if (!form.canSend || isPending) {
      return
    }
    mutate(form.payload, {
      onError: (error) => toast.error(t("add.failed"), { description: error.message }),
    })
  }

  const addMore = () => {
    form.clearAddresses()
    reset()
  }

  if (data) {
    return (
      <>
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className={BODY}>
          <OutcomeSummary results={data.results} />
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <Button size="small" variant="secondary" onClick={addMore}>
            {t("outcomes.more")}
          </Button>
          <Button size="small" autoFocus onClick={() => handleSuccess()}>
            {t("outcomes.close")}
          </Button>
        </RouteFocusModal.Footer>
      </>
    )
  }
  return (
    <KeyboardForm onSubmit={send} className="flex h-full flex-col overflow-hidden">
      <UnsavedChangesPrompt dirty={form.isDirty} />
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className={BODY}>
        <InvitationFields {...form} />
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("add.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button size="small" type="submit" disabled={!form.canSend} isLoading={isPending}>
          {form.validCount ? t("add.send", { count: form.validCount }) : t("add.send")}
        </Button>
      </RouteFocusModal.Footer>
    </KeyboardForm>
  )
}
