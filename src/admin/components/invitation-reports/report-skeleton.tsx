import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const ROWS = 6

/** In place of a report that is being read. */
export const ReportSkeleton = () => {
  const { t } = useTranslation("invitations")
  return (
    <div role="status" aria-label={t("reports.loading")} className="divide-y">
      <div className="flex gap-x-8 px-6 py-4">
        <Skeleton className="h-11 w-24" />
        <Skeleton className="h-11 w-24" />
        <Skeleton className="h-11 w-24" />
      </div>
      <div className="px-6 py-4">
        <Skeleton className="h-60 w-full" />
      </div>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="px-6 py-3.5">
          <Skeleton className="h-5 w-full" />
        </div>
      ))}
    </div>
  )
}
