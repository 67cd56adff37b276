import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface Props {
  title: string
  /** What the server said. */
  message: string
  onRetry: () => void
  onClear: () => void
}

/** In place of a table that could not be read: what went wrong, and what one can do about it. */
export const LoadError = ({ title, message, onRetry, onClear }: Props) => {
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
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("grid.error.retry")}
        </Button>
        <Button size="small" variant="transparent" onClick={onClear}>
          {t("grid.error.clear")}
        </Button>
      </div>
    </div>
  )
}
