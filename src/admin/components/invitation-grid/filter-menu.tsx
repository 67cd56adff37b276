import { DataTable, type UseDataTableReturn } from "@medusajs/ui"
import { type FocusEvent, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { AdminInvitation } from "../../types/invitation"
import { NamedButtons } from "../common/named-buttons"

/**
 * The menu that adds a filter. A menu that closes gives the focus back to its button, and would take
 * it from a filter that has opened before: whoever works with the keyboard could not fill it in.
 * Hence the filter is added when the focus has come back.
 */
export const FilterMenu = ({ instance }: { instance: UseDataTableReturn<AdminInvitation> }) => {
  const { t } = useTranslation()
  const chosen = useRef<{ id: string; value: unknown } | null>(null)

  const addChosen = (event: FocusEvent<HTMLDivElement>) => {
    // The open menu is a child in React, but not on the page.
    if (chosen.current && event.currentTarget.contains(event.target)) {
      instance.addFilter(chosen.current)
      chosen.current = null
    }
  }

  return (
    <div onFocus={addChosen}>
      <NamedButtons name={() => t("filters.filterLabel")}>
        <DataTable.FilterMenu
          tooltip={t("filters.filterLabel")}
          onAddFilter={(id, value) => {
            chosen.current = { id, value }
          }}
        />
      </NamedButtons>
    </div>
  )
}
