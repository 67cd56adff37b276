import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { GridSelection } from "./use-grid-selection"

interface Props {
  selection: GridSelection
  /** How many rows are on this page. */
  visible: number
  /** How many rows match on all pages. */
  total: number
  /** The rows shown are still those of the filters before. */
  isStale: boolean
}

/** Above the rows: how many are selected, on all pages, and the commands that select. */
export const SelectionCommands = ({ selection, visible, total, isStale }: Props) => {
  const { t } = useTranslation("invitations")
  const { count, visibleCount } = selection
  const commands = [
    {
      label: t("selection.selectAll"),
      act: selection.selectAll,
      hasEffect: count < total,
    },
    { label: t("selection.deselectAll"), act: selection.deselectAll, hasEffect: count > 0 },
    {
      label: t("selection.selectVisible"),
      act: selection.selectVisible,
      hasEffect: visibleCount < visible,
    },
    {
      label: t("selection.unselectVisible"),
      act: selection.unselectVisible,
      hasEffect: visibleCount > 0,
    },
  ]
  return (
    <div
      role="group"
      aria-label={t("selection.title")}
      className="bg-ui-bg-subtle flex flex-wrap items-center gap-x-1 gap-y-1 border-t px-4 py-1.5"
    >
      {commands.map(({ label, act, hasEffect }) => (
        <Button
          key={label}
          type="button"
          size="small"
          variant="transparent"
          // Not disabled: whoever works with the keyboard would lose the place.
          aria-disabled={!hasEffect || isStale}
          className="text-ui-fg-subtle aria-disabled:text-ui-fg-disabled aria-disabled:cursor-default aria-disabled:hover:bg-transparent"
          onClick={() => hasEffect && !isStale && act()}
        >
          {label}
        </Button>
      ))}
      <Text
        size="small"
        leading="compact"
        role="status"
        weight={count > 0 ? "plus" : "regular"}
        className={count > 0 ? "px-2" : "text-ui-fg-subtle px-2"}
      >
        {count > 0
          ? t(count === total ? "selection.everything" : "selection.some", { count, total })
          : t("selection.nothing")}
      </Text>
    </div>
  )
}
