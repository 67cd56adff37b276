import { useCallback, useRef, useState } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import { errorData, type InvitationErrorData } from "../../errors.ts"
import type { RegisterInput, Registration } from "../../types.ts"
import { useLatest } from "./use-latest.ts"
import { useMounted } from "./use-mounted.ts"

/** With which invitation somebody registers. */
export interface UseRegisterInvitedOptions {
  client: Pick<InvitationsClient, "register">
  token: string | null
  onRegistered?: (registration: Registration) => void
}

/** A registration while it goes on. */
export interface RegisterInvitedState {
  register: (input: Omit<RegisterInput, "token">) => Promise<void>
  isRegistering: boolean
  error: InvitationErrorData | null
  /** Once the account is open. */
  registration: Registration | null
}

/** Opens the invitee's account, once however often the button is pressed. */
export function useRegisterInvited(options: UseRegisterInvitedOptions): RegisterInvitedState {
  const [isRegistering, setRegistering] = useState(false)
  const [error, setError] = useState<InvitationErrorData | null>(null)
  const [registration, setRegistration] = useState<Registration | null>(null)
  const busy = useRef(false)
  const mounted = useMounted()
  const latest = useLatest(options)

  const register = useCallback(
    async (input: Omit<RegisterInput, "token">) => {
      if (busy.current) {
        return
      }
      busy.current = true
      setRegistering(true)
      setError(null)
      const { client, token } = latest.current
      // Not broken off when the component goes: between two of its steps that would leave a log-in
      // without an account.
      const outcome = await client
        .register({ ...input, token })
        .catch((reason: unknown) => errorData(reason))
      const failed = "reason" in outcome
      // One who has an account needs no second try.
      busy.current = !failed
      if (!mounted.current) {
        return
      }
      setRegistering(false)
      if (failed) {
        setError(outcome)
      } else {
        setRegistration(outcome)
        latest.current.onRegistered?.(outcome)
      }
    },
    [latest, mounted],
  )
  return { register, isRegistering, error, registration }
}
