"use client"

import Link from "next/link"
import { register } from "../actions/register"
import { Field } from "./field"
import { ServerForm } from "./server-form"

/** The ordinary registration, with the address that was invited. */
export function RegisterForm({ email }: { email?: string }) {
  return (
    <ServerForm action={register} submit="Open the account">
      {(values) => (
        <>
          <Field
            name="first_name"
            label="First name"
            autoComplete="given-name"
            defaultValue={values.first_name}
          />
          <Field
            name="last_name"
            label="Last name"
            autoComplete="family-name"
            defaultValue={values.last_name}
          />
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            defaultValue={values.email ?? email}
            required
          />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            minLength={8}
            hint={
              <>
                At least 8 characters. You have an account? <Link href="/login">Log in</Link>
              </>
            }
            required
          />
        </>
      )}
    </ServerForm>
  )
}
