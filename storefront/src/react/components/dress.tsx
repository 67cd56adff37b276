import type { ReactNode } from "react"
import { en } from "../../labels/en.ts"
import type { InvitationLabels } from "../../labels/labels.ts"
import type { InvitationClassNames, InvitationSlot } from "../../class-names.ts"

/** How components look and speak. */
export interface Dress {
  /** Default: English. */
  labels?: InvitationLabels
  /** Default: none, plain HTML. */
  classNames?: InvitationClassNames
  /** Level of the first heading (default 1; `SendInvitations` by itself 2). */
  headingLevel?: 1 | 2 | 3
}

/** What the parts of a component are made with. */
export interface Tailor {
  labels: InvitationLabels
  /** Class name of a part, for spreading; nothing where it has none. */
  slot: (name: InvitationSlot) => { className?: string }
  level: 1 | 2 | 3
}

/** Fills in what was left out. */
export function tailor(
  { labels = en, classNames = {}, headingLevel }: Dress,
  level: Tailor["level"] = 1,
): Tailor {
  return {
    labels,
    slot: (name) => {
      const className = classNames[name]
      return className ? { className } : {}
    },
    level: headingLevel ?? level,
  }
}

/** A heading of a component, or with `below` of a part of it. */
export function Heading({
  dress: { slot, level },
  below = false,
  id,
  children,
}: {
  dress: Tailor
  below?: boolean
  id?: string
  children: ReactNode
}) {
  const Tag = (["h1", "h2", "h3", "h4"] as const)[below ? level : level - 1] ?? "h4"
  return (
    <Tag id={id} {...slot(below ? "subheading" : "heading")}>
      {children}
    </Tag>
  )
}

/** A button that stays in the order of the keyboard while it can do nothing. */
export function Button({
  look,
  type = "button",
  idle = false,
  disabled = false,
  label,
  describedBy,
  onPress,
  children,
}: {
  look: { className?: string }
  type?: "button" | "submit"
  /** Does nothing right now. */
  idle?: boolean
  /** Cannot be pressed at all, also by Enter in a field of its form. */
  disabled?: boolean
  /** What screen readers say instead of the text. */
  label?: string
  describedBy?: string | undefined
  onPress?: () => void
  children: ReactNode
}) {
  return (
    <button
      // Some say how long something takes, which goes on between the server and the browser.
      suppressHydrationWarning
      type={type}
      disabled={disabled}
      aria-disabled={idle || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (idle) {
          event.preventDefault()
        } else {
          onPress?.()
        }
      }}
      {...look}
    >
      {children}
    </button>
  )
}
