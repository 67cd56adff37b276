import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSettings } from "../../hooks/api/settings"
import type { ControlProps } from "./setting-control"

/** One of the templates that the server knows; one that it does not know any more is still shown. */
export const TemplateControl = ({ draft, isDisabled, isInvalid, ids, onChange }: ControlProps) => {
  const { t } = useTranslation("invitations")
  const { data } = useSettings(null)
  const value = typeof draft === "string" ? draft : ""
  const names = new Set([...(data?.mail_templates ?? []), ...(value ? [value] : [])])
  return (
    <Combobox
      id={ids.id}
      aria-describedby={ids.describedBy}
      aria-invalid={isInvalid}
      disabled={isDisabled}
      options={[...names].map((name) => ({
        value: name,
        label: name === "default" ? t("settingFields.mail_template.builtIn") : name,
      }))}
      value={value}
      onChange={(name) => onChange(name ?? "")}
    />
  )
}
