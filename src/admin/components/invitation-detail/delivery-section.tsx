import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { InvitationDelivery } from "../../types/invitation"
import { Section } from "../common/section"
import { Timestamp } from "../common/timestamp"

/** Every mail, newest first: what became of it, and what the mail server said. */
export const DeliverySection = ({ deliveries }: { deliveries: InvitationDelivery[] }) => {
  const { t } = useTranslation("invitations")
  return (
    <Section title={t("detail.deliveries.title")}>
      {deliveries.length ? (
        <ol className="divide-y">
          {deliveries.map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} />
          ))}
        </ol>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("detail.deliveries.none")}
        </Text>
      )}
    </Section>
  )
}

const Delivery = ({ delivery }: { delivery: InvitationDelivery }) => {
  const { t } = useTranslation("invitations")
  const { status, attempt, last_error, possible_duplicate, held, withheld } = delivery
  const isWaitingToRetry = status === "queued" && attempt > 0 && !held
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 px-6 py-3 sm:flex-row sm:justify-between">
      <div className="txt-compact-small text-ui-fg-subtle flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge size="2xsmall" color={COLORS[status]}>
            {t(`deliveryStatus.${status}`)}
          </Badge>
          {attempt > 0 && <span>{t("detail.deliveries.tried", { count: attempt })}</span>}
          {possible_duplicate && (
            <Badge size="2xsmall" color="orange">
              {t("detail.deliveries.possibleDuplicate")}
            </Badge>
          )}
        </div>
        {last_error && (
          <span className="text-ui-fg-error break-words">
            {t("detail.deliveries.error", { reason: last_error })}
          </span>
        )}
        {status === "unknown" && <span>{t("detail.deliveries.unknown")}</span>}
        {possible_duplicate && <span>{t("detail.deliveries.possibleDuplicateHint")}</span>}
        {withheld && <span>{t("detail.deliveries.withheld")}</span>}
        {held && delivery.next_attempt_at && (
          <span>
            {t("detail.deliveries.held")} <Timestamp date={delivery.next_attempt_at} />
          </span>
        )}
        {isWaitingToRetry && delivery.next_attempt_at && (
          <span>
            {t("detail.deliveries.nextAttempt")} <Timestamp date={delivery.next_attempt_at} />
          </span>
        )}
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
        <Timestamp date={delivery.sent_at ?? delivery.created_at} />
      </Text>
    </li>
  )
}

const COLORS = {
  queued: "grey",
  sending: "blue",
  sent: "green",
  failed: "red",
  unknown: "orange",
  dropped: "grey",
} as const
