import { Container, Heading, Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReportState } from "../../hooks/use-report-state"
import { REPORTS } from "../../lib/report-state"
import { DownloadReport } from "./download-report"
import { ReportFilters } from "./report-filters"
import { ReportView } from "./report-view"

/** Marketing → Reports: what became of the invitations, who invites, and who buys. */
export const ReportsPage = () => {
  const { t } = useTranslation("invitations")
  const controls = useReportState()
  const open = (name: string) => {
    const report = REPORTS.find((entry) => entry === name)
    if (report) {
      controls.setReport(report)
    }
  }
  return (
    <Container className="p-0">
      <Tabs className="divide-y" value={controls.report} onValueChange={open}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
          <Heading>{t("reports.title")}</Heading>
          <DownloadReport controls={controls} />
        </div>
        <Tabs.List aria-label={t("reports.title")} className="overflow-x-auto px-6 py-3">
          {REPORTS.map((report) => (
            <Tabs.Trigger key={report} value={report} className="shrink-0 whitespace-nowrap">
              {t(`reports.names.${report}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <ReportFilters controls={controls} />
        <Tabs.Content value={controls.report} tabIndex={-1} className="divide-y">
          <p className="text-ui-fg-subtle txt-small text-pretty px-6 py-3">
            {t(`reports.notes.${controls.report}`)}
          </p>
          <ReportView controls={controls} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}
