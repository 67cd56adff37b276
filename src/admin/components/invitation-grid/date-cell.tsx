import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import { EmptyCell } from "./empty-cell"

/** Date and time, one above the other: side by side they would push other columns out of sight. */
export const DateCell = ({ date }: { date: string | null }) => {
  const { i18n } = useTranslation()
  const { getFullDate } = useDate()
  if (!date) {
    return <EmptyCell />
  }
  const time = new Date(date).toLocaleTimeString(localeOf(i18n.language), { timeStyle: "short" })
  return (
    <time dateTime={date} className="flex flex-col">
      <span>{getFullDate({ date })}</span>
      <span className="text-ui-fg-subtle txt-compact-xsmall">{time}</span>
    </time>
  )
}
