import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OPEN_STATUSES } from "../../../modules/invitation/browser"
import type { AdminInvitation } from "../../types/invitation"
import { Section } from "../common/section"
import { Timestamp } from "../common/timestamp"
import { CustomerRows } from "./customer-rows"

/** The account that came out of the invitation. */
export const InviteeSection = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  const { invitee, registered_at, status } = invitation
  const isOpen = OPEN_STATUSES.includes(status)
  return (
    <Section title={t("detail.invitee.title")}>
      {invitee ? (
        <CustomerRows customer={invitee} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(isOpen ? "detail.invitee.none" : "detail.invitee.noneEnded")}
        </Text>
      )}
      {registered_at && (
        <SectionRow
          title={t("detail.invitee.registered")}
          value={<Timestamp date={registered_at} />}
        />
      )}
    </Section>
  )
}
