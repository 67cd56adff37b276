"use client"

import Link from "next/link"
import { logIn } from "../actions/log-in"
import { Field } from "./field"
import { ServerForm } from "./server-form"

/** E-mail address and password; `to` is where it leads afterwards. */
export function LogInForm({ to }: { to: string }) {
  return (
    <ServerForm action={logIn} submit="Log in">
      {(values) => (
        <>
          <input type="hidden" name="to" value={to} />
          <Field
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            defaultValue={values.email}
            required
          />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            hint={<Link href="/forgot-password">Forgot your password?</Link>}
            required
          />
        </>
      )}
    </ServerForm>
  )
}
