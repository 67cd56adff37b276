import { useTranslation } from "react-i18next"
import { fullName } from "../lib/full-name"
import type { AdminInvitationDetail, InvitationHistoryEntry } from "../types/invitation"
import { useUserNames } from "./api/user-names"

type Actor = Pick<InvitationHistoryEntry, "actor_type" | "actor_id">

/** Says by whom an invitation's status was changed, by name as far as that is known. */
export function useActor(invitation: AdminInvitationDetail): (actor: Actor) => string {
  const { t } = useTranslation("invitations")
  const { history, inviter, invitee } = invitation
  const users = useUserNames(idsOfUsers(history))
  const customers = [inviter, invitee].filter((customer) => !!customer)

  return ({ actor_type, actor_id }) => {
    const customer = customers.find(({ id }) => id === actor_id)
    const name =
      actor_type === "customer"
        ? customer && (fullName(customer) || customer.email)
        : users.get(actor_id ?? "")
    return name ? t("detail.history.by", { name }) : t(`detail.history.actor.${actor_type}`)
  }
}

function idsOfUsers(history: readonly Actor[]): string[] {
  const ids = history
    .filter(({ actor_type }) => actor_type === "user")
    .flatMap(({ actor_id }) => actor_id ?? [])
  return [...new Set(ids)]
}
