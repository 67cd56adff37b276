import { Combobox } from "@medusajs/dashboard/components"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { REPORT_INTERVALS } from "../../../modules/invitation/browser"
import type { ReportControls } from "../../hooks/use-report-state"
import { salesChannelSource } from "../../lib/entity-sources"
import { listTimezones } from "../../lib/timezones"
import { EntityCombobox } from "../common/entity-combobox"
import { ChoiceField } from "./choice-field"
import { FilterField } from "./filter-field"
import { RangeFields } from "./range-fields"

/** What the reports are about; the same for all of them. */
export const ReportFilters = ({ controls }: { controls: ReportControls }) => {
  const { t } = useTranslation("invitations")
  const { interval, timezone, channel } = controls
  const timezones = useMemo(
    () => listTimezones(timezone).map((name) => ({ value: name, label: name })),
    [timezone],
  )
  return (
    <div className="grid grid-cols-2 gap-3 px-6 py-4 sm:flex sm:flex-wrap">
      <RangeFields controls={controls} />
      <ChoiceField
        label={t("reports.by")}
        className="sm:w-28"
        value={interval}
        options={REPORT_INTERVALS.map((value) => ({
          value,
          label: t(`reports.intervals.${value}`),
        }))}
        onChange={controls.setInterval}
      />
      <FilterField label={t("fields.website")} className="sm:w-52">
        {(id) => (
          <EntityCombobox
            id={id}
            source={salesChannelSource}
            placeholder={t("reports.allChannels")}
            value={channel ?? undefined}
            onChange={controls.setChannel}
          />
        )}
      </FilterField>
      <FilterField label={t("reports.timezone")} className="sm:w-52">
        {(id) => (
          <Combobox id={id} options={timezones} value={timezone} onChange={controls.setTimezone} />
        )}
      </FilterField>
    </div>
  )
}
