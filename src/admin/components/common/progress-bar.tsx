import { Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Progress } from "../../lib/batch-state"

interface Props extends Progress {
  label: string
}

/** A bar that fills as work goes on, with its numbers in words. */
export const ProgressBar = ({ label, done, total }: Props) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const percent = total ? Math.floor((100 * done) / total) : 100
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Text size="small" weight="plus" leading="compact" id={id}>
          {label}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {t("batches.doneOfTotal", { done, total })}
        </Text>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={t("batches.doneOfTotal", { done, total })}
        className="bg-ui-bg-switch-off h-2 w-full overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-bg-interactive h-full rounded-full transition-[width]"
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
