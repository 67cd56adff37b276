import { Hint, Label, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"

/** Ties an input to its label, its explanation and what is wrong with it. */
export interface FieldIds {
  id: string
  describedBy: string
  isInvalid: boolean
}

interface Props {
  label: string
  hint: string
  optional?: boolean
  /** What is wrong with what was entered. */
  fault?: string | undefined
  children: (ids: FieldIds) => ReactNode
}

/** A labelled input with its explanation below. */
export const FormField = ({ label, hint, optional = false, fault, children }: Props) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const hintId = `${id}-hint`
  const faultId = `${id}-fault`
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {optional && (
          <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
            {t("add.optional")}
          </Text>
        )}
      </div>
      {children({
        id,
        describedBy: fault ? `${faultId} ${hintId}` : hintId,
        isInvalid: fault !== undefined,
      })}
      {fault && (
        <Hint id={faultId} variant="error">
          {fault}
        </Hint>
      )}
      <Hint id={hintId}>{hint}</Hint>
    </div>
  )
}
