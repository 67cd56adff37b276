import { today } from "@internationalized/date"
import { REPORT_INTERVALS, type ReportInterval } from "../../modules/invitation/browser"
import { REPORT_SORT_FIELDS, type ReportQuery, type ReportSortField } from "../types/report"
import { type DayRange, isDay, presetRange, RANGE_PRESETS, type RangePreset } from "./report-range"
import { isTimezone } from "./timezones"

const DEFAULT_PRESET: RangePreset = "last_30_days"

/** The reports, in the order of their tabs; each by the last part of its route. */
export const REPORTS = ["general", "customers", "conversion"] as const

/** Name of a report. */
export type ReportName = (typeof REPORTS)[number]

/** How many rows stand on a page; the chart of customers shows those on theirs, side by side. */
export const REPORT_PAGE_SIZES: Record<ReportName, number> = {
  general: 50,
  customers: 20,
  conversion: 50,
}

/** By what the rows are sorted. */
export interface ReportSorting {
  field: ReportSortField
  desc: boolean
}

/** What the screen shows: which report of what, and which page of it. */
export interface ReportState {
  report: ReportName
  /** Null: the days were chosen one by one. */
  preset: RangePreset | null
  range: DayRange
  interval: ReportInterval
  timezone: string
  /** Null: all. */
  channel: string | null
  sorting: ReportSorting
  pageIndex: number
}

/**
 * Reads what the screen shows from the URL, where it has the names of the API; what cannot be read
 * is left out.
 *
 * @param localTimezone - the viewer's, which counts where the URL names none
 */
export function readReportState(params: URLSearchParams, localTimezone: string): ReportState {
  const named = params.get("timezone")
  const timezone = named !== null && isTimezone(named) ? named : localTimezone
  const offset = Number.parseInt(params.get("offset") ?? "", 10)
  const report = oneOf(REPORTS, params.get("report")) ?? "general"
  return {
    report,
    ...readRange(params, timezone),
    interval: oneOf(REPORT_INTERVALS, params.get("interval")) ?? "day",
    timezone,
    channel: params.get("sales_channel_id") || null,
    sorting: readSorting(params.get("order") ?? ""),
    pageIndex: offset > 0 ? Math.floor(offset / REPORT_PAGE_SIZES[report]) : 0,
  }
}

/** The query of the report on the screen: only of the report of customers one page, and sorted. */
export function toReportQuery(state: ReportState): ReportQuery {
  const { report, range, interval, timezone, channel, sorting, pageIndex } = state
  return {
    ...range,
    interval,
    timezone,
    ...(channel === null ? {} : { sales_channel_id: channel }),
    ...(report === "customers"
      ? {
          order: `${sorting.desc ? "-" : ""}${sorting.field}`,
          limit: REPORT_PAGE_SIZES[report],
          offset: pageIndex * REPORT_PAGE_SIZES[report],
        }
      : {}),
  }
}

function readRange(
  params: URLSearchParams,
  timezone: string,
): Pick<ReportState, "preset" | "range"> {
  const from = params.get("from")
  const to = params.get("to")
  if (isDay(from) && isDay(to)) {
    return { preset: null, range: { from, to } }
  }
  const preset = oneOf(RANGE_PRESETS, params.get("range")) ?? DEFAULT_PRESET
  return { preset, range: presetRange(preset, today(timezone)) }
}

function readSorting(order: string): ReportSorting {
  const field = oneOf(REPORT_SORT_FIELDS, order.replace(/^-/, "")) ?? "interval_start"
  return { field, desc: order.startsWith("-") && order.slice(1) === field }
}

function oneOf<Name extends string>(
  names: readonly Name[],
  wanted: string | null,
): Name | undefined {
  return names.find((name) => name === wanted)
}
