import { Alert, Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { MAX_MESSAGE_LENGTH } from "../../lib/limits"
import { FormField } from "../common/form-field"
import type { useEditDraft } from "./use-edit-draft"

type Props = Pick<ReturnType<typeof useEditDraft>, "draft" | "faults" | "change">

/** The fields of Edit. */
export const EditFields = ({ draft, faults, change }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <>
      {faults.form && (
        <Alert variant="error" role="alert">
          {faults.form}
        </Alert>
      )}
      <FormField label={t("edit.email")} hint={t("edit.emailHint")} fault={faults.email}>
        {({ id, describedBy, isInvalid }) => (
          <Input
            id={id}
            type="email"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            value={draft.email}
            onChange={(event) => change({ email: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        optional
        label={t("detail.message")}
        hint={t("edit.messageHint", { max: MAX_MESSAGE_LENGTH })}
        fault={faults.message}
      >
        {({ id, describedBy, isInvalid }) => (
          <Textarea
            id={id}
            rows={6}
            maxLength={MAX_MESSAGE_LENGTH}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            value={draft.message}
            onChange={(event) => change({ message: event.target.value })}
          />
        )}
      </FormField>
    </>
  )
}
