import { type ReactNode, useEffect, useRef } from "react"

interface Props {
  /** What a button is called, in view of what stands in front of it. */
  name: (before: string) => string
  className?: string
  children: ReactNode
}

/**
 * Around one of the dashboard's components: names those of its buttons that show a picture alone and
 * have no name, of which a screen reader could only say "button".
 */
export const NamedButtons = ({ name, className, children }: Props) => {
  const around = useRef<HTMLDivElement>(null)
  // After each render: they come and go.
  useEffect(() => {
    const buttons = around.current?.querySelectorAll("button:not([aria-label]), button[data-named]")
    buttons?.forEach((button) => {
      if (!button.textContent) {
        button.setAttribute("aria-label", name(button.previousElementSibling?.textContent ?? ""))
        button.setAttribute("data-named", "")
      }
    })
  })
  return (
    <div ref={around} className={className}>
      {children}
    </div>
  )
}
