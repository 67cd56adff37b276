import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery } from "@tanstack/react-query"
import type { ReportName } from "../../lib/report-state"
import { saveFile } from "../../lib/save-file"
import { sdk } from "../../lib/sdk"
import type { ReportQuery, ReportResponse, SummaryResponse } from "../../types/report"
import { invitationKeys } from "./query-keys"

const PATH = "/admin/invitation-reports"
const BAD_REQUEST = 400

/** Where the name of the report stands in its key. */
const REPORT_IN_KEY = 2

/** One report; while another range of it is read, the one before stays. */
export function useReport(report: ReportName, query: ReportQuery) {
  return useQuery<ReportResponse, FetchError>({
    queryKey: invitationKeys.report(report, query),
    queryFn: () => sdk.client.fetch(`${PATH}/${report}`, { query }),
    placeholderData: (previous, query) =>
      query?.queryKey[REPORT_IN_KEY] === report ? previous : undefined,
    // A range that is refused will be refused again.
    retry: (failures, error) => error.status !== BAD_REQUEST && failures < 2,
  })
}

/** Saves a report as CSV: all rows of what the screen shows, on all pages. */
export function useReportDownload() {
  return useMutation<void, FetchError, { report: ReportName; query: ReportQuery }>({
    mutationFn: async ({ report, query: { limit: _limit, offset: _offset, ...query } }) => {
      const response = await sdk.client.fetch<Response>(`${PATH}/${report}`, {
        query: { ...query, format: "csv" },
        headers: { accept: "text/csv" },
      })
      saveFile(await response.blob(), `invitation-report-${report}-${query.from}-${query.to}.csv`)
    },
  })
}

/** The figures above the grid: of the last 30 days in this time zone, and what is open. */
export function useInvitationSummary(timezone: string) {
  return useQuery<SummaryResponse, FetchError>({
    queryKey: invitationKeys.summary(timezone),
    queryFn: () => sdk.client.fetch(`${PATH}/summary`, { query: { timezone } }),
  })
}
