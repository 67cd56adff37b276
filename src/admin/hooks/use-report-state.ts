import type { ReportInterval } from "../../modules/invitation/browser"
import type { DayRange, RangePreset } from "../lib/report-range"
import {
  readReportState,
  REPORT_PAGE_SIZES,
  type ReportName,
  type ReportSorting,
} from "../lib/report-state"
import { localTimezone } from "../lib/timezones"
import { useUrlParams } from "./use-url-params"

/** What the screen shows, and how to change it. */
export type ReportControls = ReturnType<typeof useReportState>

/** Keeps what the screen of reports shows in the URL, to be reloaded, bookmarked and sent on. */
export function useReportState() {
  const [params, changeUrl] = useUrlParams()
  const here = localTimezone()
  const state = readReportState(params, here)

  /** Null takes a name out of the URL. Everything but turning a page leads back to the first. */
  const change = (changes: Record<string, string | null>, how?: { replace: boolean }) =>
    changeUrl((next) => {
      for (const [name, value] of Object.entries({ offset: null, ...changes })) {
        if (value === null) {
          next.delete(name)
        } else {
          next.set(name, value)
        }
      }
    }, how)

  const toPage = (index: number, how?: { replace: boolean }) =>
    change({ offset: index > 0 ? `${index * REPORT_PAGE_SIZES[state.report]}` : null }, how)

  return {
    ...state,
    setReport: (report: ReportName) => change({ report, order: null }),
    setPreset: (range: RangePreset) => change({ range, from: null, to: null }),
    /** What is typed comes digit by digit; Back would take it away like that. */
    setRange: ({ from, to }: DayRange) => change({ range: null, from, to }, { replace: true }),
    setInterval: (interval: ReportInterval) => change({ interval }),
    setTimezone: (timezone: string | undefined) =>
      change({ timezone: timezone === here ? null : (timezone ?? null) }),
    setChannel: (id: string | undefined) => change({ sales_channel_id: id ?? null }),
    setSorting: ({ field, desc }: ReportSorting) => change({ order: `${desc ? "-" : ""}${field}` }),
    setPage: (index: number) => toPage(index),
    /** To another page than the URL says, which there is not. */
    correctPage: (index: number) => toPage(index, { replace: true }),
  }
}
