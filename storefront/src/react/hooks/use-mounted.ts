import { useEffect, useRef } from "react"

/** Whether the component is still there, for what an answer that comes late may touch. */
export function useMounted(): { readonly current: boolean } {
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return mounted
}
