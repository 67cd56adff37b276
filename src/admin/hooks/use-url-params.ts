import { useSearchParams } from "react-router-dom"

/**
 * The URL's query, and how to change a part of it in place.
 *
 * A change begins from the address bar. What the router gives is as old as the last render: of two
 * changes in quick succession the second would undo the first.
 */
export function useUrlParams() {
  const [params, setParams] = useSearchParams()
  const change = (edit: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(window.location.search)
    edit(next)
    setParams(next, { replace: true })
  }
  return [params, change] as const
}
