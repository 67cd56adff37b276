import { CommandBar } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"

/** What can be done with the selection. */
export interface SelectionCommand {
  label: string
  /** A key; not X, with which the dashboard's table selects the row under the pointer. */
  shortcut: string
  action: () => void
}

interface Props {
  count: number
  commands: SelectionCommand[]
}

/** Says how many rows are selected, on all pages, and what can be done with them. */
export const SelectionBar = ({ count, commands }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <CommandBar open={count > 0}>
      <CommandBar.Bar
        // The bar is a dialog, and has no name of its own.
        ref={(bar) =>
          bar?.closest('[role="dialog"]')?.setAttribute("aria-label", t("grid.selected", { count }))
        }
        className="max-w-[calc(100vw-16px)] overflow-x-auto whitespace-nowrap max-sm:[&_kbd]:hidden"
      >
        <CommandBar.Value>{t("grid.selected", { count })}</CommandBar.Value>
        {commands.map((command) => (
          <Fragment key={command.label}>
            <CommandBar.Seperator />
            <CommandBar.Command {...command} />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
