import type { ReactNode } from "react"
import type { InvitationErrorData } from "../../errors.ts"
import { Button, type Tailor } from "./dress.tsx"
import { ErrorText } from "./error-text.tsx"

/** What was read; while it is not there, that it is being read or why it could not be. */
export function LoadState({
  error,
  reload,
  dress,
  children,
}: {
  error: InvitationErrorData | null
  reload: () => void
  dress: Tailor
  /** Nothing while it is not there. */
  children: ReactNode
}) {
  const { labels, slot } = dress
  return (
    <>
      <ErrorText error={error} dress={dress} />
      {error && error.reason !== "disabled" && (
        <Button look={slot("secondaryButton")} onPress={reload}>
          {labels.retry}
        </Button>
      )}
      {children || (!error && <p {...slot("hint")}>{labels.loading}</p>)}
    </>
  )
}
