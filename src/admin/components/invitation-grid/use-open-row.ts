import { type MouseEvent, useCallback } from "react"
import { useHref, useNavigate } from "react-router-dom"
import { invitationPath } from "../../lib/grid-path"

/**
 * Opens the invitation whose row is clicked; with Ctrl or ⌘, in a tab of its own.
 *
 * The table declares that it hands over the row's data, but hands over its own row: both have the
 * invitation's id.
 */
export function useOpenRow() {
  const navigate = useNavigate()
  const root = useHref("/").replace(/\/$/, "")

  return useCallback(
    (event: MouseEvent<HTMLTableRowElement>, { id }: { id: string }) => {
      const path = invitationPath(id)
      if (event.metaKey || event.ctrlKey) {
        window.open(`${root}${path}`, "_blank", "noreferrer")
      } else {
        navigate(path)
      }
    },
    [navigate, root],
  )
}
