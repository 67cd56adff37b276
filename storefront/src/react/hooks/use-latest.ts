import { useEffect, useRef } from "react"

/**
 * The value of the last render, for effects and handlers that must not run anew because of it: a
 * client is often made while rendering.
 */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
