import { useTranslation } from "react-i18next"
import type { ReportControls } from "../../hooks/use-report-state"
import { RANGE_PRESETS } from "../../lib/report-range"
import { ChoiceField } from "./choice-field"
import { DayField } from "./day-field"

const CHOICES = [...RANGE_PRESETS, "custom"] as const

/** A range by its name or by its first and last day, whichever is chosen; the last is never before the first. */
export const RangeFields = ({ controls }: { controls: ReportControls }) => {
  const { t } = useTranslation("invitations")
  const { preset, range, setPreset, setRange } = controls
  const forget = () => setPreset("last_30_days")
  return (
    <>
      <ChoiceField
        label={t("reports.range")}
        className="col-span-2 sm:w-40"
        value={preset ?? "custom"}
        options={CHOICES.map((value) => ({
          value,
          label: t(`reports.ranges.${value}`),
        }))}
        onChange={(value) => (value === "custom" ? setRange(range) : setPreset(value))}
      />
      <DayField
        label={t("reports.from")}
        value={range.from}
        onChange={(from) => setRange({ from, to: from > range.to ? from : range.to })}
        onClear={forget}
      />
      <DayField
        label={t("reports.to")}
        value={range.to}
        onChange={(to) => setRange({ from: to < range.from ? to : range.from, to })}
        onClear={forget}
      />
    </>
  )
}
