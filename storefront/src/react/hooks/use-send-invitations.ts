import { useCallback, useRef, useState } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import { errorData, type InvitationErrorData } from "../../errors.ts"
import type { InvitationLimits, InvitationResult, InvitationResults } from "../../types.ts"
import { useLatest } from "./use-latest.ts"
import { useMounted } from "./use-mounted.ts"
import { splitAddresses, useRecipients, type RecipientsState } from "./use-recipients.ts"

/** How to send invitations. */
export interface UseSendInvitationsOptions {
  client: Pick<InvitationsClient, "send">
  /** How many addresses fit into the next submission; see `LimitsView`. */
  room: number
  /** Which storefront invites, where the publishable key has several sales channels. */
  salesChannelId?: string
  /** Told of each submission that was answered with results. */
  onSent?: (results: InvitationResults) => void
  /** Told of the limits in a refusal because of them. */
  onLimited?: (limits: InvitationLimits) => void
}

/** A submission while it is prepared and sent. */
export interface SendInvitationsState extends RecipientsState {
  message: string
  setMessage: (message: string) => void
  /** Something is filled in, there is room, and nothing is on its way. */
  canSend: boolean
  send: () => Promise<void>
  isSending: boolean
  /** One for each address of the last submission, in its order; null before any. */
  results: InvitationResult[] | null
  /** Why the last submission was refused as a whole; what was typed stays. */
  error: InvitationErrorData | null
}

/** What is worth another try; the other outcomes would be the same again. */
const TO_CORRECT: readonly InvitationResult["outcome"][] = ["invalid_email", "over_limit"]

/**
 * Prepares a list of recipients and a message, and sends them. Afterwards only those stay in the list
 * that can be corrected or sent later.
 */
export function useSendInvitations(options: UseSendInvitationsOptions): SendInvitationsState {
  const list = useRecipients(options.room)
  const [message, setMessage] = useState("")
  const [isSending, setSending] = useState(false)
  const [results, setResults] = useState<InvitationResult[] | null>(null)
  const [error, setError] = useState<InvitationErrorData | null>(null)
  const busy = useRef(false)
  const mounted = useMounted()
  const latest = useLatest({ ...options, list, message })

  const send = useCallback(async () => {
    const { client, salesChannelId, list, message: text } = latest.current
    const emails = list.recipients
      .flatMap(({ email }) => splitAddresses(email))
      .filter((email) => email !== "")
    if (busy.current || emails.length === 0) {
      return
    }
    busy.current = true
    setSending(true)
    setError(null)
    const submission = {
      emails,
      ...(text.trim() ? { message: text.trim() } : {}),
      ...(salesChannelId ? { sales_channel_id: salesChannelId } : {}),
    }
    // Not broken off when the component goes: whoever pressed the button wants it sent.
    const outcome = await client.send(submission).catch((reason: unknown) => errorData(reason))
    busy.current = false
    if (!mounted.current) {
      return
    }
    setSending(false)
    if ("reason" in outcome) {
      setResults(null)
      setError(outcome)
      if (outcome.limits) {
        latest.current.onLimited?.(outcome.limits)
      }
      return
    }
    const left = outcome.results.filter((result) => TO_CORRECT.includes(result.outcome))
    latest.current.list.reset(left.map(({ email }) => email))
    if (left.length === 0) {
      setMessage("")
    }
    setResults(outcome.results)
    latest.current.onSent?.(outcome)
  }, [latest, mounted])

  const filled = list.recipients.some(({ email }) => email.trim() !== "")
  return {
    ...list,
    message,
    setMessage,
    canSend: filled && options.room > 0 && !isSending,
    send,
    isSending,
    results,
    error,
  }
}
