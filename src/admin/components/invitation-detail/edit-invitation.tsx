import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useEditInvitation, useInvitation } from "../../hooks/api/invitation"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { isOffered } from "../../lib/invitation-actions"
import type { AdminInvitation } from "../../types/invitation"
import { KeyboardForm } from "../common/keyboard-form"
import { NamedButtons } from "../common/named-buttons"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { EditFields } from "./edit-fields"
import { useEditDraft } from "./use-edit-draft"

/** Edit: address and message, as long as the invitation is not sent. */
export const EditInvitation = ({ id }: { id: string }) => {
  const { t } = useTranslation("invitations")
  const { data: invitation } = useInvitation(id)
  useReturnFocus()
  return (
    <>
      <NamedButtons name={() => t("actions.close")}>
        <RouteDrawer.Header>
          <RouteDrawer.Title asChild>
            <Heading>{t("edit.title")}</Heading>
          </RouteDrawer.Title>
        </RouteDrawer.Header>
      </NamedButtons>
      {invitation && <EditForm invitation={invitation} />}
    </>
  )
}

const EditForm = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, isSuccess, error } = useEditInvitation(invitation.id)
  const form = useEditDraft(invitation, error)

  const save = () => {
    if (!form.canSave || isPending) {
      return
    }
    mutate(form.payload, {
      onSuccess: () => {
        toast.success(t("edit.done"))
        handleSuccess()
      },
    })
  }

  if (!isOffered("edit", invitation)) {
    return (
      <RouteDrawer.Body>
        <Text size="small">{t("edit.tooLate")}</Text>
      </RouteDrawer.Body>
    )
  }
  return (
    <KeyboardForm onSubmit={save} className="flex flex-1 flex-col overflow-hidden">
      <UnsavedChangesPrompt dirty={form.isDirty && !isPending && !isSuccess} />
      <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <EditFields {...form} />
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("actions.cancel")}
          </Button>
        </RouteDrawer.Close>
        <Button size="small" type="submit" disabled={!form.canSave} isLoading={isPending}>
          {t("actions.save")}
        </Button>
      </RouteDrawer.Footer>
    </KeyboardForm>
  )
}
