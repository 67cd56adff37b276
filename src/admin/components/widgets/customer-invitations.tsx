import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import {
  useInvitationOfInvitee,
  useInviterCounts,
  useNewestInvitations,
} from "../../hooks/api/related-invitations"
import { fullName } from "../../lib/full-name"
import { gridPath, invitationPath } from "../../lib/grid-path"
import { LINK } from "../../lib/link-style"
import { STATUS_COLORS } from "../../lib/invitation-status"
import { CustomerLink } from "../common/customer-link"
import { Muted } from "../common/muted"
import { Section } from "../common/section"
import { InvitationItems } from "./invitation-items"

/** A customer's page is about more than invitations. */
const SHOWN = 5

interface Props {
  customer: { id: string }
}

/** Who invited this customer; how many this customer has invited, by status, and whom last. */
export const CustomerInvitations = ({ customer }: Props) => {
  const { t } = useTranslation("invitations")
  const { data: counts } = useInviterCounts(customer.id)
  return (
    <Section
      title={t("widgets.customer.title")}
      actions={
        !!counts?.length && (
          <Button size="small" variant="secondary" asChild>
            <Link to={gridPath({ inviter_id: [customer.id] })}>{t("widgets.customer.all")}</Link>
          </Button>
        )
      }
    >
      <SectionRow
        title={t("widgets.customer.invitedBy")}
        value={<InvitedBy customerId={customer.id} />}
      />
      <SectionRow
        title={t("widgets.customer.invited")}
        value={<Invited inviterId={customer.id} />}
      />
      {!!counts?.length && <NewestInvited inviterId={customer.id} />}
    </Section>
  )
}

const InvitedBy = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("invitations")
  const { data: invitation, error, isLoading } = useInvitationOfInvitee(customerId)
  if (error || isLoading) {
    return <Muted>{t(error ? "widgets.error" : "widgets.loading")}</Muted>
  }
  if (!invitation) {
    return <Muted>{t("widgets.customer.notInvited")}</Muted>
  }
  const { id, display_id, inviter } = invitation
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      {inviter ? (
        <CustomerLink customer={inviter} name={fullName(inviter) || inviter.email} />
      ) : (
        <span>{t("widgets.customer.byShop")}</span>
      )}
      <Link to={invitationPath(id)} className={LINK}>
        {t("widgets.customer.openInvitation", { id: display_id })}
      </Link>
    </div>
  )
}

const NewestInvited = ({ inviterId }: { inviterId: string }) => {
  const { data } = useNewestInvitations({ inviter_id: inviterId }, SHOWN)
  return data ? <InvitationItems invitations={data.invitations} /> : null
}

const Invited = ({ inviterId }: { inviterId: string }) => {
  const { t } = useTranslation("invitations")
  const { data: counts, error } = useInviterCounts(inviterId)
  if (!counts) {
    return <Muted>{t(error ? "widgets.error" : "widgets.loading")}</Muted>
  }
  if (!counts.length) {
    return <Muted>{t("widgets.customer.invitedNobody")}</Muted>
  }
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  return (
    <div className="flex flex-col items-start gap-y-2">
      <span>{t("widgets.customer.count", { count: total })}</span>
      <ul className="flex flex-wrap gap-1">
        {counts.map(([status, count]) => (
          <li key={status}>
            <Link to={gridPath({ inviter_id: [inviterId], status: [status] })}>
              <StatusBadge color={STATUS_COLORS[status]} className="hover:bg-ui-bg-subtle-hover">
                {t("widgets.customer.statusCount", { status: t(`status.${status}`), count })}
              </StatusBadge>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
