import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react"
import type { InvitationErrorData } from "../../errors.ts"
import { readRegistrationForm, type RegistrationFormState } from "../../landing.ts"
import type { InvitationPreview, RegisterInput } from "../../types.ts"
import { useHydrated } from "../hooks/use-hydrated.ts"
import { plural } from "../words.ts"
import { Button, type Tailor } from "./dress.tsx"
import { ErrorText } from "./error-text.tsx"

/** Where a form is posted: an address, or (React 19) a function such as a server action. */
export type FormAction = string | ((form: FormData) => void | Promise<void>)

/** What the form does. */
export interface LandingFormProps {
  invitation: InvitationPreview
  acceptOtherEmail: boolean
  /** Fewest characters of a password; 0: any. */
  passwordMinLength: number
  /** Posted to, also before any script has loaded. */
  action?: FormAction | undefined
  /** Registers from the browser. */
  onSubmit?: (input: Omit<RegisterInput, "token">) => void
  values?: RegistrationFormState["values"]
  error: InvitationErrorData | null
  pending: boolean
  /** Below an error, such as where to log in. */
  help: ReactNode
  /** Further fields, such as the consent to terms. */
  children?: ReactNode
  dress: Tailor
}

/** The one form that opens the account. Plain HTML, so that it works before any script has loaded. */
export function LandingForm(props: LandingFormProps) {
  const { invitation, acceptOtherEmail, passwordMinLength, action, values, error, pending, dress } =
    props
  const { labels, slot } = dress
  const words = labels.landing
  const guard = useOncePosted(typeof action === "string")
  // A form that is posted needs no script; one that a script sends would be lost without it.
  const isDeaf = !useHydrated() && action === undefined
  const locked = acceptOtherEmail ? {} : { readOnly: true, hint: words.emailLocked }
  const rule =
    passwordMinLength > 0
      ? {
          minLength: passwordMinLength,
          hint: plural(words.passwordHint, passwordMinLength, labels),
        }
      : {}
  // As an object of no known shape: React 18 types no functions here, and 19 takes them.
  const target: object = action === undefined ? {} : { action }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (props.onSubmit) {
      event.preventDefault()
      props.onSubmit(readRegistrationForm(new FormData(event.currentTarget)))
    } else if (pending || guard()) {
      event.preventDefault()
    }
  }
  return (
    <form
      {...(typeof action === "function" ? {} : { method: "post" })}
      {...target}
      onSubmit={handleSubmit}
      {...slot("form")}
    >
      <ErrorText error={error} dress={dress} />
      {error && props.help}
      <Field
        dress={dress}
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        value={acceptOtherEmail ? (values?.email ?? invitation.email) : invitation.email}
        required
        invalid={error?.reason === "email_mismatch" || error?.reason === "account_exists"}
        {...locked}
      />
      <Field
        dress={dress}
        label={words.firstName}
        name="first_name"
        autoComplete="given-name"
        value={values?.first_name}
        required
      />
      <Field
        dress={dress}
        label={words.lastName}
        name="last_name"
        autoComplete="family-name"
        value={values?.last_name}
        required
      />
      <Field
        dress={dress}
        label={words.password}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        invalid={error?.reason === "wrong_password"}
        {...rule}
      />
      {props.children}
      <div>
        <Button type="submit" look={slot("button")} idle={pending} disabled={isDeaf}>
          {pending ? words.submitting : words.submit}
        </Button>
      </div>
    </form>
  )
}

/**
 * Lets a form that leaves the page be posted once: the second of two quick posts would be told that
 * the invitation was already used. A page that comes back from the browser's history starts anew.
 */
function useOncePosted(leavesPage: boolean): () => boolean {
  const posted = useRef(false)
  useEffect(() => {
    const forget = () => {
      posted.current = false
    }
    window.addEventListener("pageshow", forget)
    return () => window.removeEventListener("pageshow", forget)
  }, [])
  return () => {
    const again = posted.current
    posted.current = leavesPage
    return again
  }
}

function Field({
  dress: { slot },
  label,
  name,
  hint,
  invalid = false,
  type = "text",
  value,
  ...input
}: {
  dress: Tailor
  label: string
  name: string
  hint?: string
  invalid?: boolean
  type?: "text" | "email" | "password"
  value?: string | undefined
  autoComplete: string
  required?: boolean
  readOnly?: boolean
  minLength?: number
}) {
  const id = useId()
  return (
    <div {...slot("field")}>
      <label htmlFor={id} {...slot("label")}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={invalid || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
        {...slot("input")}
      />
      {hint && (
        <small id={`${id}-hint`} {...slot("hint")}>
          {hint}
        </small>
      )}
    </div>
  )
}
