import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUserNames } from "../../hooks/api/user-names"
import type { AdminInvitation } from "../../types/invitation"
import { Section } from "../common/section"
import { CustomerRows } from "./customer-rows"

/** Who invited: a customer, or the shop's staff. */
export const InviterSection = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  const { inviter, created_by } = invitation
  const names = useUserNames(created_by && !inviter ? [created_by] : [])
  const name = created_by ? names.get(created_by) : undefined
  return (
    <Section title={t("detail.inviter.title")}>
      {inviter ? (
        <CustomerRows customer={inviter} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {name ? t("detail.inviter.byShopNamed", { name }) : t("detail.inviter.byShop")}
        </Text>
      )}
    </Section>
  )
}
