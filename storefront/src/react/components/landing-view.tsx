import { useEffect, useRef, type ReactNode } from "react"
import type { InvitationErrorData } from "../../errors.ts"
import type { LabelWithAdvice } from "../../labels/labels.ts"
import type { RegistrationFormState } from "../../landing.ts"
import type { InvitationPreview, RegisterInput, RegistrationSession } from "../../types.ts"
import type { InvitationLinkState } from "../hooks/use-invitation.ts"
import { day, fill } from "../words.ts"
import { Button, Heading, type Tailor } from "./dress.tsx"
import { LandingForm, type FormAction } from "./landing-form.tsx"

/** Where the page leads on. A link that is left out is not shown. */
export interface LandingLinks {
  account?: string
  logIn?: string
  resetPassword?: string
  shop?: string
}

/** Everything that the page can show; who asked, browser or server, does not matter here. */
export interface LandingViewProps {
  link: InvitationLinkState
  /** The address of whoever is logged in. */
  loggedInAs: string | null
  logOut?: FormAction | undefined
  links: LandingLinks
  passwordMinLength: number
  action?: FormAction | undefined
  onSubmit?: (input: Omit<RegisterInput, "token">) => void
  reload?: () => void
  values?: RegistrationFormState["values"]
  error: InvitationErrorData | null
  pending: boolean
  /** Once the account is open. */
  session: RegistrationSession | null
  children?: ReactNode
  dress: Tailor
}

/** One of: that the account is open, that one is logged in, why the link is dead, or the form. */
export function LandingView(props: LandingViewProps) {
  const { link, session, loggedInAs, links, dress } = props
  const { labels, slot } = dress
  const words = labels.landing
  if (session) {
    return <Opened session={session} links={links} dress={dress} />
  }
  if (loggedInAs !== null) {
    return <LoggedIn {...props} loggedInAs={loggedInAs} />
  }
  if (link.state === "dead") {
    return (
      <Notice words={words.dead[link.reason]} dress={dress}>
        <Ways links={links} to={["logIn", "shop"]} dress={dress} />
      </Notice>
    )
  }
  if (link.state === "open") {
    return <OpenInvitation {...props} link={link} />
  }
  if (link.state === "failed") {
    return (
      <Notice words={words.failed} dress={dress}>
        {props.reload ? (
          <Button look={slot("secondaryButton")} onPress={props.reload}>
            {labels.retry}
          </Button>
        ) : (
          <a href="" {...slot("link")}>
            {labels.retry}
          </a>
        )}
      </Notice>
    )
  }
  return (
    <div {...slot("root")}>
      <p role="status" {...slot("hint")}>
        {labels.loading}
      </p>
    </div>
  )
}

/** Said whatever the link is: one who has just opened an account comes back here without any. */
function LoggedIn({
  link,
  loggedInAs,
  links,
  logOut,
  dress,
}: LandingViewProps & { loggedInAs: string }) {
  const { loggedIn, dead } = dress.labels.landing
  const isOpen = link.state === "open"
  // "Invalid" may also be that there is no link at all, and then there is nothing to say of it.
  const why = link.state === "dead" && link.reason !== "invalid" ? dead[link.reason].title : null
  const ofLink = isOpen ? loggedIn.unused : why
  return (
    <Notice words={{ ...loggedIn, text: fill(loggedIn.text, { email: loggedInAs }) }} dress={dress}>
      {ofLink && <p {...dress.slot("text")}>{ofLink}</p>}
      <Ways links={links} to={isOpen ? ["account"] : ["account", "shop"]} dress={dress} />
      {isOpen && logOut !== undefined && <LogOut action={logOut} dress={dress} />}
    </Notice>
  )
}

function OpenInvitation({
  link,
  links,
  dress,
  ...form
}: LandingViewProps & { link: Extract<InvitationLinkState, { state: "open" }> }) {
  return (
    <div {...dress.slot("root")}>
      <Introduction invitation={link.invitation} dress={dress} />
      <LandingForm
        {...form}
        invitation={link.invitation}
        acceptOtherEmail={link.accept_other_email}
        help={<Ways links={links} to={waysOut(form.error)} dress={dress} />}
        dress={dress}
      />
    </div>
  )
}

function Introduction({ invitation, dress }: { invitation: InvitationPreview; dress: Tailor }) {
  const { labels, slot } = dress
  const words = labels.landing
  const { inviter_name: inviter, message, expires_at } = invitation
  return (
    <>
      <Heading dress={dress}>{words.heading}</Heading>
      <p {...slot("text")}>
        {inviter ? fill(words.invitedBy, { name: inviter }) : words.invitedByShop}
      </p>
      {message && (
        <figure {...slot("section")}>
          {inviter && (
            <figcaption {...slot("hint")}>{fill(words.messageFrom, { name: inviter })}</figcaption>
          )}
          <blockquote {...slot("message")}>{message}</blockquote>
        </figure>
      )}
      {expires_at && (
        // A server may stand in another time zone than the browser.
        <p suppressHydrationWarning {...slot("hint")}>
          {fill(words.validUntil, { date: day(expires_at, labels) })}
        </p>
      )}
    </>
  )
}

/** Refusals after which one goes on with what one has already. */
const HAS_LOG_IN: readonly (string | undefined)[] = ["wrong_password", "account_exists", "accepted"]

function waysOut(error: InvitationErrorData | null): (keyof LandingLinks)[] {
  return HAS_LOG_IN.includes(error?.reason) ? ["logIn", "resetPassword"] : []
}

function Opened({
  session,
  links,
  dress,
}: {
  session: RegistrationSession
  links: LandingLinks
  dress: Tailor
}) {
  const { registered, verifyEmail, logInNext } = dress.labels.landing
  const words = { open: registered, verify_email: verifyEmail, log_in: logInNext }[session]
  return (
    <Notice words={words} dress={dress} takesFocus>
      <Ways links={links} to={[session === "open" ? "account" : "logIn", "shop"]} dress={dress} />
    </Notice>
  )
}

function Notice({
  words,
  dress,
  takesFocus = false,
  children,
}: {
  words: LabelWithAdvice
  dress: Tailor
  /** Came in the place of a form that had the keyboard. */
  takesFocus?: boolean
  children: ReactNode
}) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) {
      notice.current?.focus()
    }
  }, [takesFocus])
  return (
    <div ref={notice} tabIndex={-1} {...dress.slot("root")}>
      <Heading dress={dress}>{words.title}</Heading>
      <p {...dress.slot("text")}>{words.text}</p>
      {children}
    </div>
  )
}

function Ways({
  links,
  to,
  dress: { labels, slot },
}: {
  links: LandingLinks
  to: (keyof LandingLinks)[]
  dress: Tailor
}) {
  const words: Record<keyof LandingLinks, string> = {
    account: labels.landing.toAccount,
    logIn: labels.landing.logIn,
    resetPassword: labels.landing.resetPassword,
    shop: labels.landing.toShop,
  }
  const shown = to.filter((way) => links[way])
  return shown.length === 0 ? null : (
    <p {...slot("actions")}>
      {shown.map((way, position) => (
        <span key={way}>
          {position > 0 && " "}
          <a href={links[way]} {...slot("link")}>
            {words[way]}
          </a>
        </span>
      ))}
    </p>
  )
}

function LogOut({ action, dress: { labels, slot } }: { action: FormAction; dress: Tailor }) {
  // As in the form above the types of React 18 know no functions here.
  const target: object = typeof action === "string" ? { action, method: "post" } : { action }
  return (
    <form {...target}>
      <Button type="submit" look={slot("secondaryButton")}>
        {labels.landing.logOut}
      </Button>
    </form>
  )
}
