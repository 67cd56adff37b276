import { lazy } from "react"
import { COUNT_COLORS, type CountFigure } from "../../lib/report-figures"
import { type ChartPoint, ChartTooltip } from "./chart-tooltip"

interface Props {
  /** What it shows, for those who do not see it. */
  title: string
  points: ChartPoint[]
  figures: readonly CountFigure[]
  formatCount: (value: number) => string
}

const HEIGHT = 240

/** More bars than this beside each other are too thin to see. */
const MOST_BARS = 45

const AXIS = {
  tickLine: false,
  axisLine: false,
  tick: { fill: "var(--fg-muted)", fontSize: 12 },
}

/**
 * Counts by interval: bars, and lines where there are many.
 *
 * The library that draws is larger than all of our screens, so it is loaded when a chart is looked
 * at. It alone: of a file of our own that is loaded later, Medusa's build makes one without a name's
 * ending, in which the shop's build would look for no styles.
 */
export const ReportChart = lazy(async () => {
  const { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } =
    await import("recharts")

  const Chart = ({ title, points, figures, formatCount }: Props) => (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart data={points} title={title} barGap={2} margin={{ top: 8, right: 8, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--border-base)" />
        <XAxis {...AXIS} dataKey="label" minTickGap={24} interval="equidistantPreserveStart" />
        <YAxis {...AXIS} width="auto" allowDecimals={false} tickFormatter={formatCount} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--bg-base-hover)", stroke: "var(--border-base)" }}
          content={({ active, activeIndex }) => (
            <ChartTooltip
              point={active ? points[Number(activeIndex)] : undefined}
              figures={figures}
              formatCount={formatCount}
            />
          )}
        />
        {figures.map((figure) =>
          points.length > MOST_BARS ? (
            <Line
              key={figure}
              dataKey={figure}
              stroke={COUNT_COLORS[figure]}
              strokeWidth={1.5}
              dot={false}
              isAnimationActive={false}
            />
          ) : (
            <Bar
              key={figure}
              dataKey={figure}
              fill={COUNT_COLORS[figure]}
              radius={[2, 2, 0, 0]}
              maxBarSize={32}
              isAnimationActive={false}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
  return { default: Chart }
})
