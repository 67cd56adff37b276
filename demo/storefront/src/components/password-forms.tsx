"use client"

import { askForNewPassword } from "../actions/ask-for-new-password"
import { setPassword } from "../actions/set-password"
import { Field } from "./field"
import { ServerForm } from "./server-form"

/** Asks for the address that the mail goes to. */
export function ForgotPasswordForm() {
  return (
    <ServerForm action={askForNewPassword} submit="Send the link">
      {() => (
        <Field name="email" label="E-mail address" type="email" autoComplete="username" required />
      )}
    </ServerForm>
  )
}

/** Asks for the new password. */
export function NewPasswordForm() {
  return (
    <ServerForm action={setPassword} submit="Save the password">
      {() => (
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          required
        />
      )}
    </ServerForm>
  )
}
