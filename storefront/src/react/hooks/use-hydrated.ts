import { useSyncExternalStore } from "react"

const never = () => () => {}

/** Whether scripts have taken over what a server has sent. Until then, nobody hears what is pressed. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
