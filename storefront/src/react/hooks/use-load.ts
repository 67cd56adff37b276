import { useCallback, useEffect, useState } from "react"
import { errorData, type InvitationErrorData } from "../../errors.ts"
import { useLatest } from "./use-latest.ts"

/** Something that is read from the shop. */
export interface Loaded<T> {
  /** What was read last; stays while it is read again. */
  data: T | null
  error: InvitationErrorData | null
  isLoading: boolean
  /** Reads it again. */
  reload: () => void
  /** Puts what is known to be newer into its place. */
  replace: (change: (data: T | null) => T | null) => void
}

/**
 * Reads something when the component appears and whenever `key` changes, and breaks off what is no
 * longer wanted.
 *
 * @param initial what a server has read already; then nothing is read until `key` changes
 */
export function useLoad<T>(
  read: (signal: AbortSignal) => Promise<T>,
  key: string | number,
  initial?: T | null,
): Loaded<T> {
  const [run, setRun] = useState(0)
  const [done, setDone] = useState(initial ? `${key}/0` : "")
  const [data, setData] = useState<T | null>(initial ?? null)
  const [error, setError] = useState<InvitationErrorData | null>(null)
  const latestRead = useLatest(read)
  const wanted = `${key}/${run}`

  useEffect(() => {
    if (done === wanted) {
      return
    }
    const abort = new AbortController()
    const settle = (act: () => void) => {
      if (!abort.signal.aborted) {
        act()
        setDone(wanted)
      }
    }
    latestRead.current(abort.signal).then(
      (result) =>
        settle(() => {
          setData(result)
          setError(null)
        }),
      (reason: unknown) => settle(() => setError(errorData(reason))),
    )
    return () => abort.abort()
    // `done` is what the effect itself brings about.
  }, [wanted])

  return {
    data,
    error,
    isLoading: done !== wanted,
    reload: useCallback(() => setRun((runs) => runs + 1), []),
    replace: setData,
  }
}
