import { Container, Heading, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

interface Props {
  title: ReactNode
  description?: string
  /** Buttons beside the title. */
  actions?: ReactNode
  /** The page's own title stands one level above its sections'. */
  level?: "h1" | "h2"
  children: ReactNode
}

/** A part of a page under a heading of its own. */
export const Section = ({ title, description, actions, level = "h2", children }: Props) => {
  const id = useId()
  return (
    <Container className="divide-y p-0" role="region" aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level={level} id={id}>
            {title}
          </Heading>
          {description && (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {description}
            </Text>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </Container>
  )
}
