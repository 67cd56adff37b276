import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReportDownload } from "../../hooks/api/reports"
import { type ReportState, toReportQuery } from "../../lib/report-state"

/** Saves what the screen shows as CSV. */
export const DownloadReport = ({ controls }: { controls: ReportState }) => {
  const { t } = useTranslation("invitations")
  const { mutate, isPending } = useReportDownload()
  const download = () =>
    mutate(
      { report: controls.report, query: toReportQuery(controls) },
      {
        onError: ({ message }) =>
          toast.error(t("reports.downloadFailed"), { description: message }),
      },
    )
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={download}>
      {t("reports.download")}
    </Button>
  )
}
