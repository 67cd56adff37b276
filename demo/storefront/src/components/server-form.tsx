"use client"

import { useActionState, type ReactNode } from "react"
import type { FormState } from "../lib/form"

interface ServerFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  submit: string
  /** The fields, with what was typed into them before. */
  children: (values: Record<string, string>) => ReactNode
}

/** A form that works before, and without, JavaScript: the server does it and says what came of it. */
export function ServerForm({ action, submit, children }: ServerFormProps) {
  const [state, send, isPending] = useActionState(action, {})
  if (state.done) {
    return (
      <p role="status" className="notice">
        {state.done}
      </p>
    )
  }
  return (
    <form
      action={send}
      // The second of two quick clicks would come to what the first has changed already.
      onSubmit={(event) => isPending && event.preventDefault()}
      className="form"
    >
      {state.problem ? (
        <p role="alert" className="notice notice-problem">
          {state.problem}
        </p>
      ) : null}
      {children(state.values ?? {})}
      <button type="submit" className="button" aria-disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}
