import type { InputHTMLAttributes, ReactNode } from "react"

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string
  label: string
  hint?: ReactNode
}

/** A labelled field of a form. */
export function Field({ label, hint, name, ...input }: FieldProps) {
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input {...input} id={name} name={name} aria-describedby={hintId} />
      {hint ? <p id={hintId}>{hint}</p> : null}
    </div>
  )
}
