// Room `report`: what is counted, over which days, and what is known of purchases.

import { countByInterval, countOpen, type IntervalCounts } from "./report-intervals"
import type { ReportScope } from "./report-scope"
import type { ModuleContext } from "../sql/run"
import type { ConversionFigures, GeneralFigures, ReportRow, SummaryFigures } from "./report-types"

/** A report: its rows, and the same over the whole range. */
export interface Report<Figures, Totals = Figures> {
  rows: (ReportRow & Figures)[]
  totals: Totals
}

/** The summary over its whole range. */
export interface SummaryTotals extends SummaryFigures {
  /** Invitations that can be accepted now, whenever they were sent. */
  open: number
}

type Counts = Omit<IntervalCounts, "interval_start">

/** What became of invitations, by the interval of their first mail. */
export async function generalReport(
  context: ModuleContext,
  scope: ReportScope,
): Promise<Report<GeneralFigures>> {
  return toReport(await countByInterval(context, scope), (counts) => {
    const { sent, accepted, discarded } = counts
    return {
      sent,
      accepted,
      discarded,
      acceptance_rate: rate(accepted, sent),
      discard_rate: rate(discarded, sent),
    }
  })
}

/** How many invitees have bought something, by the interval of their invitation's first mail. */
export async function conversionReport(
  context: ModuleContext,
  scope: ReportScope,
): Promise<Report<ConversionFigures>> {
  return toReport(await countByInterval(context, scope), ({ sent, accepted, purchased }) => ({
    sent,
    accepted,
    purchased,
    conversion_rate: rate(purchased, accepted),
  }))
}

/** What a merchant wants to know at a glance. */
export async function summaryReport(
  context: ModuleContext,
  scope: ReportScope,
): Promise<Report<SummaryFigures, SummaryTotals>> {
  const { rows, totals } = toReport(await countByInterval(context, scope), (counts) => {
    const { sent, accepted, purchased } = counts
    return {
      sent,
      accepted,
      purchased,
      acceptance_rate: rate(accepted, sent),
      conversion_rate: rate(purchased, accepted),
    }
  })
  return { rows, totals: { open: await countOpen(context, scope), ...totals } }
}

function toReport<Figures>(
  intervals: readonly IntervalCounts[],
  figuresOf: (counts: Counts) => Figures,
): Report<Figures> {
  const totals: Counts = { sent: 0, accepted: 0, discarded: 0, purchased: 0 }
  for (const { sent, accepted, discarded, purchased } of intervals) {
    totals.sent += sent
    totals.accepted += accepted
    totals.discarded += discarded
    totals.purchased += purchased
  }
  return {
    rows: intervals.map(({ interval_start, ...counts }) => ({
      interval_start,
      ...figuresOf(counts),
    })),
    totals: figuresOf(totals),
  }
}

/** A fraction from 0 to 1; 0 where there is nothing to divide by. */
function rate(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
