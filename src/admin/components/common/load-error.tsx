import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  title: string
  /** What the server said, or what one should know. */
  message: string
  /** Left out where trying again cannot help. */
  onRetry?: () => void
  /** Another way out. */
  children?: ReactNode
}

/** In place of what could not be read: what went wrong, and what one can do about it. */
export const LoadError = ({ title, message, onRetry, children }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <div
      role="alert"
      className="flex min-h-[250px] flex-col items-center justify-center gap-y-4 border-t px-6 py-4 text-center"
    >
      <ExclamationCircle className="text-ui-fg-error" />
      <div className="flex flex-col gap-y-1">
        <Text weight="plus">{title}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {message}
        </Text>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {t("actions.retry")}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}
