import { CalendarDate, getLocalTimeZone, parseDate } from "@internationalized/date"
import { DatePicker } from "@medusajs/ui"
import { useMemo, useRef, useState } from "react"
import { isDay } from "../../lib/report-range"
import { FilterField } from "./filter-field"

interface Props {
  label: string
  /** YYYY-MM-DD. */
  value: string
  onChange: (day: string) => void
  /** The day was taken away. */
  onClear: () => void
}

/** Chooses a day. The picker speaks of moments, and means the day that they have where it stands. */
export const DayField = ({ label, value, onChange, onClear }: Props) => {
  const { key, typed } = useRemounting(value)
  // The picker takes another object for another day, and would forget what is being typed.
  const moment = useMemo(() => parseDate(value).toDate(getLocalTimeZone()), [value])
  const choose = (chosen: Date | null) => {
    if (!chosen) {
      onClear()
      return
    }
    const day = new CalendarDate(
      chosen.getFullYear(),
      chosen.getMonth() + 1,
      chosen.getDate(),
    ).toString()
    // While a year is typed, it is the year 2, 20 and 202 first.
    if (isDay(day) && day !== value) {
      typed.current = day
      onChange(day)
    }
  }
  return (
    // Half of a small screen is too narrow for a day with the button that clears it.
    <FilterField label={label} className="col-span-2 sm:w-40">
      {(id) => (
        <DatePicker
          key={key}
          id={id}
          aria-labelledby={`${id}-label`}
          granularity="day"
          value={moment}
          onChange={choose}
        />
      )}
    </FilterField>
  )
}

/**
 * The picker goes on showing its first day whatever it is given later, so it is made anew for a day that
 * was not typed into it.
 */
function useRemounting(day: string) {
  const typed = useRef<string | null>(null)
  const [shown, setShown] = useState({ day, key: 0 })
  if (shown.day !== day) {
    setShown({ day, key: day === typed.current ? shown.key : shown.key + 1 })
  }
  return { key: shown.key, typed }
}
