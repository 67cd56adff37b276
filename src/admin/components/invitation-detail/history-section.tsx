import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useActor } from "../../hooks/use-actor"
import { STATUS_COLORS } from "../../lib/invitation-status"
import type { AdminInvitationDetail } from "../../types/invitation"
import { Section } from "../common/section"
import { Timestamp } from "../common/timestamp"

/** Every change of the status, newest first: when, by whom and why. */
export const HistorySection = ({ invitation }: { invitation: AdminInvitationDetail }) => {
  const { t, i18n } = useTranslation("invitations")
  const by = useActor(invitation)
  const oldest = invitation.history.length - 1
  const reasonOf = (reason: string) =>
    // A newer server may know reasons that these screens do not.
    i18n.exists(`detail.history.reason.${reason}`, { ns: "invitations" })
      ? t(`detail.history.reason.${reason}`)
      : reason
  return (
    <Section title={t("detail.history.title")}>
      <ol className="divide-y">
        {invitation.history.map((entry, index) => (
          <li
            key={`${entry.created_at}-${index}`}
            className="flex flex-col gap-x-4 gap-y-1 px-6 py-3 sm:flex-row sm:justify-between"
          >
            <div className="flex min-w-0 flex-col gap-y-1">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <StatusBadge color={STATUS_COLORS[entry.status]}>
                  {t(`status.${entry.status}`)}
                </StatusBadge>
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {index === oldest ? t("detail.history.created", { by: by(entry) }) : by(entry)}
                </Text>
              </div>
              {entry.reason && (
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {reasonOf(entry.reason)}
                </Text>
              )}
            </div>
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
              <Timestamp date={entry.created_at} />
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  )
}
