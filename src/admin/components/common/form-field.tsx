import { Hint, Label, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  label: string
  hint: string
  optional?: boolean
  /** Gets the ids that tie the input to its label and its hint. */
  children: (ids: { id: string; hintId: string }) => ReactNode
}

/** A labelled input with its explanation below. */
export const FormField = ({ label, hint, optional = false, children }: Props) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {optional && (
          <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
            {t("add.optional")}
          </Text>
        )}
      </div>
      {children({ id, hintId })}
      <Hint id={hintId}>{hint}</Hint>
    </div>
  )
}
