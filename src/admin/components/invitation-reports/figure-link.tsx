import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { gridPath } from "../../lib/grid-path"
import { type CountFigure, figureFilters, type FigureScope } from "../../lib/report-figures"

interface Props {
  figure: CountFigure
  value: number
  /** The number as the viewer's language writes it. */
  text: string
  /** Null where the grid has no filter for just that. */
  scope: FigureScope | null
  /** Of what it is the number, for those who hear the link and do not see where it stands. */
  of: string
}

/** A number, leading to the grid with just what it has counted. Nothing has nowhere to lead. */
export const FigureLink = ({ figure, value, text, scope, of }: Props) => {
  const { t } = useTranslation("invitations")
  if (value === 0 || scope === null) {
    return <span className={clx(value === 0 && "text-ui-fg-muted")}>{text}</span>
  }
  return (
    <Link
      to={gridPath(figureFilters(figure, scope))}
      aria-label={t("reports.figureOf", { figure: t(`reports.figures.${figure}`), text, of })}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
    >
      {text}
    </Link>
  )
}
