import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { OPEN_STATUSES } from "../../../modules/invitation/status"
import { useNewestInvitations } from "../../hooks/api/related-invitations"
import { gridPath, invitationPath } from "../../lib/grid-path"
import type { AdminInvitation } from "../../types/invitation"
import { InvitationStatus } from "../common/invitation-status"
import { Section } from "../common/section"

/** A group's page is about its customers: more than a few would push them out of sight. */
const SHOWN = 5

/** Open invitations that lead into a customer group. */
export const GroupInvitations = ({ groupId }: { groupId: string }) => {
  const { t } = useTranslation("invitations")
  const filters = { customer_group_id: [groupId], status: [...OPEN_STATUSES] }
  const { data, error } = useNewestInvitations(filters, SHOWN)
  return (
    <Section
      title={t("widgets.group.title")}
      description={t("widgets.group.description")}
      actions={
        !!data?.count && (
          <Button size="small" variant="secondary" asChild>
            <Link to={gridPath(filters)}>{t("widgets.group.all", { count: data.count })}</Link>
          </Button>
        )
      }
    >
      {data?.count ? (
        <ul className="divide-y">
          {data.invitations.map((invitation) => (
            <OpenInvitation key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(data ? "widgets.group.none" : error ? "widgets.error" : "widgets.loading")}
        </Text>
      )}
    </Section>
  )
}

const OpenInvitation = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  return (
    <li className="txt-compact-small flex items-center justify-between gap-x-4 px-6 py-3">
      <Link
        to={invitationPath(invitation.id)}
        className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover min-w-0 truncate"
      >
        {invitation.email ?? t("erased")}
      </Link>
      <InvitationStatus status={invitation.status} delivery_status={invitation.delivery_status} />
    </li>
  )
}
