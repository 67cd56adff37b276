import { useDate } from "@medusajs/dashboard/hooks"

/** Date and time on one line, as the viewer's language writes them. */
export const Timestamp = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return <time dateTime={date}>{getFullDate({ date, includeTime: true })}</time>
}
