/** What a form is told after it was sent; shown by the server where the browser runs no JavaScript. */
export interface FormState {
  /** Why it was refused, as a sentence. */
  problem?: string
  /** It was done, as a sentence. */
  done?: string
  /** What had been typed, but for passwords. */
  values?: Record<string, string>
}

/** A text field of a form that was sent, without blanks around it. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A password: blanks belong to it. */
export function passwordOf(form: FormData): string {
  const value = form.get("password")
  return typeof value === "string" ? value : ""
}
