import { useTranslation } from "react-i18next"
import { COUNT_COLORS, type CountFigure } from "../../lib/report-figures"
import { SeriesMark } from "./series-mark"

/** One place on the chart's horizontal axis. */
export interface ChartPoint extends Partial<Record<CountFigure, number>> {
  /** Stands below the axis. */
  label: string
  /** Says it in full, where one points at it. */
  title: string
}

interface Props {
  /** Undefined while one points at none. */
  point: ChartPoint | undefined
  figures: readonly CountFigure[]
  formatCount: (value: number) => string
}

/** Says in full what stands where one points. */
export const ChartTooltip = ({ point, figures, formatCount }: Props) => {
  const { t } = useTranslation("invitations")
  if (!point) {
    return null
  }
  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip txt-compact-small flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <span className="text-ui-fg-base txt-compact-small-plus">{point.title}</span>
      {figures.map((figure) => (
        <span key={figure} className="text-ui-fg-subtle flex items-center gap-x-2">
          <SeriesMark color={COUNT_COLORS[figure]} />
          {t(`reports.figures.${figure}`)}
          <span className="text-ui-fg-base ml-auto pl-4 tabular-nums">
            {formatCount(point[figure] ?? 0)}
          </span>
        </span>
      ))}
    </div>
  )
}
