import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useDiscardInvitation, useSendInvitation } from "../../hooks/api/invitation"
import { useConfirm } from "../../hooks/use-confirm"
import { isOffered, reopens, type SendLabel, sendLabel } from "../../lib/invitation-actions"
import type { AdminInvitationDetail } from "../../types/invitation"

/** What can be done to an invitation, as far as its state allows. */
export const InvitationActions = ({ invitation }: { invitation: AdminInvitationDetail }) => {
  const { t } = useTranslation("invitations")
  const label = sendLabel(invitation, invitation.deliveries[0]?.next_attempt_at)
  return (
    <>
      {isOffered("edit", invitation) && (
        <Button size="small" variant="secondary" asChild>
          <Link to="edit">{t("edit.button")}</Link>
        </Button>
      )}
      {label && <SendButton id={invitation.id} label={label} />}
      {isOffered("discard", invitation) && <DiscardButton id={invitation.id} />}
    </>
  )
}

const SendButton = ({ id, label }: { id: string; label: SendLabel }) => {
  const { t } = useTranslation("invitations")
  const { mutate, isPending } = useSendInvitation(id)
  const send = () =>
    mutate(undefined, {
      onSuccess: () =>
        toast.success(t(reopens(label) ? "detail.send.renewed" : "detail.send.queued")),
      onError: (error) => toast.error(t("detail.send.failed"), { description: error.message }),
    })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={send}>
      {t(`detail.send.${label}`)}
    </Button>
  )
}

const DiscardButton = ({ id }: { id: string }) => {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const { mutate, isPending } = useDiscardInvitation(id)
  const discard = async () => {
    const confirmed = await confirm({
      title: t("detail.discard.title"),
      description: t("detail.discard.confirm"),
      confirmText: t("discard.action"),
      cancelText: t("actions.cancel"),
    })
    if (confirmed) {
      mutate(undefined, {
        onSuccess: () => toast.success(t("detail.discard.done")),
        onError: (error) => toast.error(t("detail.discard.failed"), { description: error.message }),
      })
    }
  }
  return (
    <Button size="small" variant="danger" isLoading={isPending} onClick={() => void discard()}>
      {t("detail.discard.button")}
    </Button>
  )
}
