import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { OPEN_STATUSES } from "../../../modules/invitation/browser"
import { useNewestInvitations } from "../../hooks/api/related-invitations"
import { gridPath } from "../../lib/grid-path"
import { Section } from "../common/section"
import { InvitationItems } from "./invitation-items"

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
        <InvitationItems invitations={data.invitations} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(data ? "widgets.group.none" : error ? "widgets.error" : "widgets.loading")}
        </Text>
      )}
    </Section>
  )
}
