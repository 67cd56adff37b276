import { useEffect, useRef } from "react"
import type { StorefrontSettings } from "../../types.ts"
import { useHydrated } from "../hooks/use-hydrated.ts"
import type { LimitsView } from "../hooks/use-invitation-limits.ts"
import type { SendInvitationsState } from "../hooks/use-send-invitations.ts"
import { fill, fromNow, plural } from "../words.ts"
import { Button, type Tailor } from "./dress.tsx"
import { ErrorText } from "./error-text.tsx"
import { Recipients } from "./recipients.tsx"

const MAX_MESSAGE_LENGTH = 1_000

/** Recipients, message, and what the limits leave. */
export function SendForm({
  state,
  settings,
  limits,
  id,
  dress,
}: {
  state: SendInvitationsState
  settings: StorefrontSettings
  limits: LimitsView
  /** What ids of its parts begin with. */
  id: string
  dress: Tailor
}) {
  const { labels, slot } = dress
  const isHydrated = useHydrated()
  const message = useRef<HTMLTextAreaElement>(null)

  // What was typed before the scripts came.
  useEffect(() => {
    if (message.current?.value) {
      state.setMessage(message.current.value)
    }
    // Once.
  }, [])

  return (
    <form
      method="post"
      // The shop judges addresses; a browser knows fewer of them.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (state.canSend) {
          void state.send()
        }
      }}
      {...slot("form")}
    >
      <p id={limitsId(id)} {...slot("hint")}>
        {limitsText(limits, labels)}
      </p>
      <Recipients state={state} room={limits.room} dress={dress} />
      {settings.allow_message && (
        <div {...slot("field")}>
          <label htmlFor={`${id}-message`} {...slot("label")}>
            {labels.send.message}
          </label>
          <textarea
            id={`${id}-message`}
            ref={message}
            name="message"
            rows={3}
            maxLength={MAX_MESSAGE_LENGTH}
            value={state.message}
            aria-describedby={`${id}-message-hint`}
            onChange={(event) => state.setMessage(event.target.value)}
            {...slot("input")}
          />
          <small id={`${id}-message-hint`} {...slot("hint")}>
            {labels.send.messageHint}
          </small>
        </div>
      )}
      <ErrorText error={state.error} dress={dress} />
      <div>
        <Button
          type="submit"
          look={slot("button")}
          idle={!state.canSend}
          disabled={!isHydrated}
          describedBy={limitsId(id)}
        >
          {state.isSending ? labels.send.sending : labels.send.submit}
        </Button>
      </div>
    </form>
  )
}

/** The id of what the limits leave, for whatever they bind. */
export const limitsId = (id: string) => `${id}-limits`

function limitsText({ maxPerSend, remaining, secondsLeft }: LimitsView, labels: Tailor["labels"]) {
  if (remaining <= 0) {
    return fill(labels.send.exhausted, { time: fromNow(secondsLeft, labels) })
  }
  return remaining < maxPerSend
    ? plural(labels.send.remaining, remaining, labels)
    : plural(labels.send.atOnce, maxPerSend, labels)
}

/** One result for each address; announced when it comes. */
export function SendResults({ state, dress }: { state: SendInvitationsState; dress: Tailor }) {
  const { labels, slot } = dress
  return (
    <div role="status">
      {state.results && (
        <>
          <p {...slot("text")}>{labels.send.results}</p>
          <ul {...slot("results")}>
            {state.results.map(({ email, outcome }, position) => (
              <li key={position} data-outcome={outcome} {...slot("result")}>
                {email}: {labels.outcome[outcome]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
