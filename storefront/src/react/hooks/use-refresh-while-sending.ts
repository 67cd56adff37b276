import { useEffect, useRef } from "react"
import { isOnItsWay } from "../../status.ts"
import type { InvitationList } from "../../types.ts"
import { useLatest } from "./use-latest.ts"

const FIRST_MS = 2_000
const LONGEST_MS = 60_000

/**
 * Reads the list again while mails are on their way: soon at first, then more and more seldom, since
 * a mail can also wait for days. Not while nobody looks at the page.
 */
export function useRefreshWhileSending(list: InvitationList | null, reload: () => void): void {
  const pause = useRef(FIRST_MS)
  const latestReload = useLatest(reload)
  const waiting = list?.invitations.filter(isOnItsWay).length ?? 0
  const before = useRef(0)

  useEffect(() => {
    if (waiting > before.current) {
      pause.current = FIRST_MS
    }
    before.current = waiting
    if (waiting === 0) {
      return
    }
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => {
        if (document.visibilityState !== "hidden") {
          latestReload.current()
        }
        // An answer ends this, and begins it anew where something is still on its way; none does not.
        wait()
      }, pause.current)
      pause.current = Math.min(pause.current * 1.5, LONGEST_MS)
    }
    wait()
    return () => clearTimeout(timer)
  }, [list, waiting, latestReload])
}
