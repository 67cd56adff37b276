import type { FormEvent, KeyboardEvent, ReactNode } from "react"

interface Props {
  onSubmit: () => void
  className?: string
  children: ReactNode
}

/**
 * A form that Ctrl+Enter submits, and Enter in one of its inputs does not. The dashboard's own also
 * takes Enter away from its buttons, which leaves people without a mouse wondering.
 */
export const KeyboardForm = ({ onSubmit, className, children }: Props) => {
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    // A dialog that opens from within the form is a child of it in React, but not on the page.
    if (event.key !== "Enter" || !isWithin(event)) {
      return
    }
    if (event.metaKey || event.ctrlKey) {
      submit(event)
    } else if (event.target instanceof HTMLInputElement) {
      event.preventDefault()
    }
  }
  return (
    <form className={className} onSubmit={submit} onKeyDown={handleKeyDown}>
      {children}
    </form>
  )
}

function isWithin({ currentTarget, target }: KeyboardEvent<HTMLFormElement>): boolean {
  return target instanceof Node && currentTarget.contains(target)
}
