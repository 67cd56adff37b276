import { useSearchParams } from "react-router-dom"

/** How a change of the URL goes into the browser's history. */
interface UrlChange {
  /** Takes the place of what was there, so that Back passes over it. */
  replace?: boolean
}

/**
 * The URL's query, and how to change a part of it in place. Back undoes a change.
 *
 * A change begins from the address bar. What the router gives is as old as the last render: of two
 * changes in quick succession the second would undo the first.
 */
export function useUrlParams() {
  const [params, setParams] = useSearchParams()
  const change = (edit: (next: URLSearchParams) => void, { replace = false }: UrlChange = {}) => {
    const now = new URLSearchParams(window.location.search)
    const next = new URLSearchParams(now)
    edit(next)
    if (next.toString() !== now.toString()) {
      setParams(next, { replace })
    }
  }
  return [params, change] as const
}
