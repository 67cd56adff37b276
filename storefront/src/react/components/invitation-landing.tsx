import type { ReactNode } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import type { InvitationLink, RegistrationFormState } from "../../landing.ts"
import type { Registration } from "../../types.ts"
import { useInvitation } from "../hooks/use-invitation.ts"
import { useRegisterInvited } from "../hooks/use-register-invited.ts"
import { tailor, type Dress } from "./dress.tsx"
import type { FormAction } from "./landing-form.tsx"
import { LandingView, type LandingLinks } from "./landing-view.tsx"

/** Props that both kinds of {@link InvitationLanding} have. */
export interface LandingProps extends Dress {
  /** The address of whoever is logged in: they are told so, and nothing is consumed. */
  loggedInAs?: string | null
  /** Logs them out: where to post, or (React 19) a server action. */
  logOut?: FormAction
  /** Where the page leads on. */
  links?: LandingLinks
  /**
   * Fewest characters of a password, as the shop's other forms ask for (default 8; 0: any). Medusa itself
   * has no rule; one that the shop's server has is shown when it refuses.
   */
  passwordMinLength?: number
  /** Further fields of the form, such as the consent to terms. */
  children?: ReactNode
}

/** The storefront's server looks the link up and registers; the form works without any script. */
export interface ServerLandingProps extends LandingProps {
  /** Of `openInvitation`. */
  link: InvitationLink
  /** Takes the form: where to post, or (React 19) a server action. See `readRegistrationForm`. */
  action: FormAction
  /** What the server said to the form. */
  state?: RegistrationFormState
  /** Whether the action is at work, as `useActionState` tells. */
  pending?: boolean
  client?: undefined
}

/** The browser looks the link up and registers. */
export interface BrowserLandingProps extends LandingProps {
  client: Pick<InvitationsClient, "preview" | "settings" | "register">
  /** Of the link; null: there is none. See `takeInvitationToken`. */
  token: string | null
  /** What a server has found already. */
  link?: InvitationLink
  onRegistered?: (registration: Registration) => void
  action?: undefined
}

/** Props of {@link InvitationLanding}. */
export type InvitationLandingProps = ServerLandingProps | BrowserLandingProps

/**
 * The page that a link leads to: who invites, the message, and one form that opens the account; or
 * why the link is dead and what to do.
 */
export function InvitationLanding(props: InvitationLandingProps) {
  return props.client ? <BrowserLanding {...props} /> : <ServerLanding {...props} />
}

function ServerLanding({
  link,
  action,
  state = {},
  pending = false,
  ...props
}: ServerLandingProps) {
  return (
    <LandingView
      {...viewOf(props)}
      link={link}
      action={action}
      error={state.error ?? null}
      values={state.values}
      session={state.session ?? null}
      pending={pending}
    />
  )
}

function BrowserLanding({ client, token, link, onRegistered, ...props }: BrowserLandingProps) {
  const opened = useInvitation({ client, token, initial: link ?? null })
  const { register, isRegistering, error, registration } = useRegisterInvited({
    client,
    token,
    ...(onRegistered ? { onRegistered } : {}),
  })
  return (
    <LandingView
      {...viewOf(props)}
      link={opened.link}
      reload={opened.reload}
      onSubmit={(input) => void register(input)}
      error={error}
      session={registration?.session ?? null}
      pending={isRegistering}
    />
  )
}

function viewOf({
  loggedInAs = null,
  links = {},
  passwordMinLength = 8,
  logOut,
  children,
  ...look
}: LandingProps) {
  return { loggedInAs, links, passwordMinLength, logOut, children, dress: tailor(look) }
}
