import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OPEN_STATUSES } from "../../../modules/invitation/browser"
import type { AdminInvitationDetail } from "../../types/invitation"
import { InvitationStatus } from "../common/invitation-status"
import { Muted } from "../common/muted"
import { Section } from "../common/section"
import { Timestamp } from "../common/timestamp"
import { InvitationActions } from "./invitation-actions"
import { LinkRow } from "./link-row"

/** The invitation itself. */
export const GeneralSection = ({ invitation }: { invitation: AdminInvitationDetail }) => {
  const { t } = useTranslation("invitations")
  const { email, status, message, created_at, sent_at, expires_at, url } = invitation
  const groups = invitation.customer_groups ?? []
  const isPast = expires_at !== null && new Date(expires_at) <= new Date()
  return (
    <Section
      level="h1"
      title={t("detail.title", { id: invitation.display_id })}
      actions={<InvitationActions invitation={invitation} />}
    >
      <SectionRow
        title={t("fields.email")}
        value={<span className="min-w-0 break-words">{email ?? t("erased")}</span>}
      />
      <SectionRow
        title={t("fields.status")}
        value={<InvitationStatus status={status} delivery_status={invitation.delivery_status} />}
      />
      {url && <LinkRow url={url} />}
      <SectionRow
        title={t("detail.message")}
        value={
          <span dir="auto" className="min-w-0 whitespace-pre-line break-words">
            {message ?? <Muted>{t("detail.noMessage")}</Muted>}
          </span>
        }
      />
      <SectionRow title={t("fields.website")} value={invitation.sales_channel?.name ?? "–"} />
      <SectionRow
        title={t("fields.group")}
        value={
          groups.length ? (
            groups.map(({ id, name }) => (
              <Badge key={id} size="2xsmall" className="max-w-full">
                <span className="truncate">{name}</span>
              </Badge>
            ))
          ) : (
            <Muted>{t("detail.noGroups")}</Muted>
          )
        }
      />
      <SectionRow title={t("fields.created")} value={<Timestamp date={created_at} />} />
      <SectionRow
        title={t("fields.sent")}
        value={sent_at ? <Timestamp date={sent_at} /> : <Muted>{t("detail.notYet")}</Muted>}
      />
      {(status === "expired" || OPEN_STATUSES.includes(status)) && (
        <SectionRow
          title={t(isPast ? "detail.expired" : "detail.expires")}
          value={expires_at ? <Timestamp date={expires_at} /> : t("detail.never")}
        />
      )}
    </Section>
  )
}
