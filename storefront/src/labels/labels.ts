import type { DeadLinkReason, InvitationErrorReason } from "../errors.ts"
import type { InvitationOutcome, InvitationStatus } from "../types.ts"

/**
 * A sentence for each form that numbers take in the language, as `Intl.PluralRules` names them.
 * `{count}` stands for the number.
 */
export type PluralLabel = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** A heading and what to do. */
export interface LabelWithAdvice {
  title: string
  text: string
}

/**
 * Every word of the components. Plain data, so that a server can hand it to a browser; another
 * language is one more object of this type. Words in braces are filled in.
 */
export interface InvitationLabels {
  /** BCP 47, for dates, numbers and plurals. */
  locale: string
  /** `sending` is Not Sent while its mail is queued. */
  status: Record<InvitationStatus | "sending", string>
  outcome: Record<InvitationOutcome, string>
  /** People read these; they say what to do. `registration_refused` has `{message}`, of the shop. */
  error: Record<InvitationErrorReason, string>
  retry: string
  loading: string
  list: {
    heading: string
    empty: string
    /** In the place of an address that was erased. */
    erased: string
    /** With `{date}`, each. */
    createdOn: string
    sentOn: string
    acceptedOn: string
    validUntil: string
    resend: string
    cancel: string
    /**
     * With `{email}`: what screen readers say of buttons that look the same in each row. Begins with
     * what stands on the button, for whoever steers by voice.
     */
    resendTo: string
    cancelTo: string
    /** With `{time}`, such as "in 5 hours": when the mail would leave. Also with `{email}`, as above. */
    resendLater: string
    resendLaterTo: string
    /** With `{email}`. */
    confirmCancel: string
    confirm: string
    keep: string
    /** With `{email}`, each. */
    resent: string
    canceled: string
    /** With `{email}` and `{time}`. */
    resentLater: string
    /** Of one whose next mail is on its way, or held until its address may get one. */
    sendingAgain: string
    pages: string
    previous: string
    next: string
    /** With `{page}` and `{pages}`. */
    page: string
  }
  send: {
    heading: string
    /** With `{number}`. */
    address: string
    /** With `{number}`. */
    remove: string
    add: string
    message: string
    messageHint: string
    submit: string
    sending: string
    results: string
    /** How many addresses fit into one submission. */
    atOnce: PluralLabel
    /** How many mails the limits still leave. */
    remaining: PluralLabel
    /** With `{time}`, such as "in 5 minutes". */
    exhausted: string
  }
  landing: {
    heading: string
    /** With `{name}`. */
    invitedBy: string
    invitedByShop: string
    /** With `{name}`. */
    messageFrom: string
    /** With `{date}`. */
    validUntil: string
    email: string
    emailLocked: string
    firstName: string
    lastName: string
    password: string
    /** With `{count}`, the fewest characters. */
    passwordHint: PluralLabel
    submit: string
    submitting: string
    dead: Record<DeadLinkReason, LabelWithAdvice>
    failed: LabelWithAdvice
    /** The text has `{email}`; `unused` is said of a link that is still good. */
    loggedIn: LabelWithAdvice & { unused: string }
    registered: LabelWithAdvice
    verifyEmail: LabelWithAdvice
    logInNext: LabelWithAdvice
    logOut: string
    logIn: string
    resetPassword: string
    toAccount: string
    toShop: string
  }
}
