import { useEffect, useRef, useState } from "react"
import { isOnItsWay, secondsUntilNextMail, shownStatus } from "../../status.ts"
import type { Invitation } from "../../types.ts"
import type { MyInvitationsState } from "../hooks/use-my-invitations.ts"
import { day, fill, fromNow } from "../words.ts"
import { Button, type Tailor } from "./dress.tsx"

/** The invitations of a page, each with what its inviter can do to it. */
export function InvitationRows({
  state,
  limitsId,
  dress,
}: {
  state: MyInvitationsState
  /** Of the text that tells what the limits leave; they bind what is sent again, too. */
  limitsId: string
  dress: Tailor
}) {
  const [confirmingId, setConfirmingId] = useState<string | null>(null)
  return (
    <ul aria-busy={state.isLoading} {...dress.slot("list")}>
      {state.invitations.map((invitation) => (
        <InvitationRow
          key={invitation.id}
          invitation={invitation}
          state={state}
          limitsId={limitsId}
          isConfirming={invitation.id === confirmingId}
          setConfirming={(confirming) => setConfirmingId(confirming ? invitation.id : null)}
          dress={dress}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  invitation: Invitation
  state: MyInvitationsState
  limitsId: string
  isConfirming: boolean
  setConfirming: (confirming: boolean) => void
  dress: Tailor
}

function InvitationRow(props: RowProps) {
  const { invitation, isConfirming, setConfirming, dress } = props
  const { labels, slot } = dress
  const row = useRef<HTMLLIElement>(null)
  const wasConfirming = useRef(false)

  // The buttons that had the keyboard are gone then.
  useEffect(() => {
    if (isConfirming !== wasConfirming.current) {
      wasConfirming.current = isConfirming
      row.current?.focus()
    }
  }, [isConfirming])

  const status = shownStatus(invitation)
  return (
    <li
      ref={row}
      tabIndex={-1}
      data-status={status}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          setConfirming(false)
        }
      }}
      {...slot("item")}
    >
      <span {...slot("email")}>{invitation.email ?? labels.list.erased}</span>{" "}
      <span {...slot("status")}>{labels.status[status]}</span>
      <Dates invitation={invitation} dress={dress} />
      {isConfirming ? <Confirmation {...props} /> : <Actions {...props} />}
    </li>
  )
}

function Dates({ invitation, dress: { labels, slot } }: { invitation: Invitation; dress: Tailor }) {
  const { status, created_at, sent_at, registered_at, expires_at } = invitation
  const isOpen = status === "not_sent" || status === "sent"
  const [sentence, moment] = sent_at
    ? [labels.list.sentOn, sent_at]
    : [labels.list.createdOn, created_at]
  const dates = [
    [sentence, moment],
    [labels.list.acceptedOn, registered_at],
    [labels.list.validUntil, isOpen ? expires_at : null],
  ] as const
  return (
    // A server may stand in another time zone than the browser.
    <span suppressHydrationWarning {...slot("meta")}>
      {dates
        .flatMap(([label, date]) => (date ? [fill(label, { date: day(date, labels) })] : []))
        .concat(status === "sent" && isOnItsWay(invitation) ? [labels.list.sendingAgain] : [])
        .join(" · ")}
    </span>
  )
}

function Actions(props: RowProps) {
  const { invitation, state, setConfirming, dress } = props
  const { labels, slot } = dress
  const email = invitation.email ?? ""
  const look = slot("secondaryButton")
  const idle = state.pendingId !== null
  return (
    <span {...slot("actions")}>
      {invitation.can_resend && <Resend {...props} />}
      {invitation.can_cancel && (
        <Button
          look={look}
          idle={idle}
          label={fill(labels.list.cancelTo, { email })}
          onPress={() => setConfirming(true)}
        >
          {labels.list.cancel}
        </Button>
      )}
    </span>
  )
}

/** Says on the button when the mail would leave. */
function Resend({ invitation, state, limitsId, dress: { labels, slot } }: RowProps) {
  const { resend, resendTo, resendLater, resendLaterTo } = labels.list
  const isExhausted = state.limits?.remaining === 0
  const wait = secondsUntilNextMail(invitation)
  const [text, name] = wait > 0 ? [resendLater, resendLaterTo] : [resend, resendTo]
  const values = { email: invitation.email ?? "", time: fromNow(wait, labels) }
  return (
    <Button
      look={slot("secondaryButton")}
      idle={state.pendingId !== null || isExhausted}
      label={fill(name, values)}
      describedBy={isExhausted ? limitsId : undefined}
      onPress={() => void state.resend(invitation)}
    >
      {fill(text, values)}
    </Button>
  )
}

/** Asked once more, because a canceled invitation cannot be brought back by its inviter. */
function Confirmation({ invitation, state, setConfirming, dress: { labels, slot } }: RowProps) {
  const question = fill(labels.list.confirmCancel, { email: invitation.email ?? "" })
  return (
    <span role="group" aria-label={question} {...slot("actions")}>
      <span {...slot("text")}>{question}</span>
      <Button
        look={slot("button")}
        idle={state.pendingId !== null}
        onPress={() => {
          setConfirming(false)
          void state.cancel(invitation)
        }}
      >
        {labels.list.confirm}
      </Button>
      <Button look={slot("secondaryButton")} onPress={() => setConfirming(false)}>
        {labels.list.keep}
      </Button>
    </span>
  )
}
