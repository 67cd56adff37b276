import { useEffect, useState } from "react"
import { focusAgain } from "../lib/focus-again"

/** For what stands in a drawer or a dialog: when it closes, the focus goes back to where it was. */
export function useReturnFocus(): void {
  // Before the dialog takes the focus, which it does after the first render.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => focusAgain(opener), [opener])
}
