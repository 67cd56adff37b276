import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { parseEmailAddress } from "../../../modules/invitation/browser"
import { useEraseAddress } from "../../hooks/api/erasure"
import { useConfirm } from "../../hooks/use-confirm"
import { FormField } from "../common/form-field"
import { KeyboardForm } from "../common/keyboard-form"
import { Section } from "../common/section"
import { ErasedSummary } from "./erased-summary"

/** Forgets an address for good, when its owner asks for it. */
export const EraseSection = () => {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const [email, setEmail] = useState("")
  const { mutate, reset, data, error, isPending } = useEraseAddress()
  const isAddress = parseEmailAddress(email.trim()) !== null

  const erase = async () => {
    if (!isAddress || isPending) {
      return
    }
    const confirmed = await confirm({
      title: t("erase.title"),
      description: t("erase.confirm", { email: email.trim() }),
      confirmText: t("erase.action"),
      cancelText: t("actions.cancel"),
    })
    if (confirmed) {
      mutate(email.trim(), { onSuccess: () => setEmail("") })
    }
  }

  return (
    <Section title={t("erase.heading")} description={t("erase.description")}>
      <KeyboardForm onSubmit={() => void erase()} className="flex flex-col gap-y-4 px-6 py-4">
        <FormField label={t("erase.email")} hint={t("erase.hint")} fault={error?.message}>
          {({ id, describedBy, isInvalid }) => (
            <div className="flex flex-wrap gap-2">
              <div className="w-full max-w-80">
                <Input
                  id={id}
                  size="small"
                  type="email"
                  autoComplete="off"
                  spellCheck={false}
                  aria-describedby={describedBy}
                  aria-invalid={isInvalid}
                  value={email}
                  onChange={(event) => {
                    setEmail(event.target.value)
                    reset()
                  }}
                />
              </div>
              <Button
                type="submit"
                size="small"
                variant="danger"
                disabled={!isAddress}
                isLoading={isPending}
              >
                {t("erase.button")}
              </Button>
            </div>
          )}
        </FormField>
        <div role="status">{data && <ErasedSummary erased={data.erased} />}</div>
      </KeyboardForm>
    </Section>
  )
}
