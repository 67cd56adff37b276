import { useTranslation } from "react-i18next"
import { useInvitation } from "../../hooks/api/invitation"

/** The invitation's number, once it is known. */
export const InvitationBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("invitations")
  const { data } = useInvitation(id)
  return data ? <>{t("detail.breadcrumb", { id: data.display_id })}</> : null
}
