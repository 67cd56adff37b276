import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { countOutcomes } from "../../lib/rejected-rows"
import type { InvitationOutcome } from "../../types/invitation"

/** How many entries were not invited for which reason. */
export const OutcomeCounts = ({ rows }: { rows: readonly { outcome: InvitationOutcome }[] }) => {
  const { t } = useTranslation("invitations")
  return (
    <ul className="flex flex-wrap gap-2">
      {countOutcomes(rows).map(([outcome, count]) => (
        <li key={outcome}>
          <Badge size="2xsmall">
            {t("outcomes.count", { count, outcome: t(`outcomes.${outcome}`) })}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
