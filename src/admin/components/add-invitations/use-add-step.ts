import { useState } from "react"
import { useLocation, useNavigate } from "react-router-dom"

/** How people are named: typed, or in a file. */
export type AddTab = "addresses" | "file"

/**
 * Keeps in the address where Add Invitations is: on which tab, or which batch it has started, so that
 * a reload goes on there. In the hash, since the rest belongs to the grid below.
 */
export function useAddStep() {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const step = hash.slice(1)
  const [first] = useState(step)
  const go = (next: string) => navigate({ pathname, search, hash: next }, { replace: true })
  const tab: AddTab = step === "file" ? "file" : "addresses"
  return {
    tab,
    /** The batch that was started before the page was reloaded. */
    batchId: first.startsWith("invtbat_") ? first : undefined,
    showTab: (next: AddTab) => void go(next === "file" ? next : ""),
    showBatch: (id: string) => void go(id),
  }
}
