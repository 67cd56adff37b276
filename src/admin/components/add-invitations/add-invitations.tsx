import { KeyboundForm, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCreateInvitations } from "../../hooks/api/invitations"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { InvitationFields } from "./invitation-fields"
import { OutcomeSummary } from "./outcome-summary"
import { useInvitationDraft } from "./use-invitation-draft"

/** Add Invitations: a form, and after sending the account of what became of each address. */
export const AddInvitations = () => {
  const { t } = useTranslation("invitations")
  const { handleSuccess } = useRouteModal()
  const form = useInvitationDraft()
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

  return (
    <KeyboundForm onSubmit={send} className="flex h-full flex-col overflow-hidden">
      <UnsavedChangesPrompt dirty={form.isDirty && !data} />
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-8 md:py-16">
        {data ? <OutcomeSummary results={data.results} /> : <InvitationFields {...form} />}
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        {data ? (
          <>
            <Button size="small" variant="secondary" type="button" onClick={addMore}>
              {t("outcomes.more")}
            </Button>
            <Button size="small" type="button" autoFocus onClick={() => handleSuccess()}>
              {t("outcomes.close")}
            </Button>
          </>
        ) : (
          <>
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("add.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <Button size="small" type="submit" disabled={!form.canSend} isLoading={isPending}>
              {form.validCount ? t("add.send", { count: form.validCount }) : t("add.send")}
            </Button>
          </>
        )}
      </RouteFocusModal.Footer>
    </KeyboundForm>
  )
}
