import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import type { ControlProps } from "./setting-control"

/** Languages of the built-in mail. Templates of the shop's own may know more: any tag can be typed. */
const BUILT_IN = ["en", "de"]

/** A language by its name, or by its tag where it is none of the built-in mail's. */
export const LanguageControl = ({ draft, isDisabled, isInvalid, ids, onChange }: ControlProps) => {
  const { i18n } = useTranslation()
  const value = typeof draft === "string" ? draft : ""
  const tags = BUILT_IN.includes(value) || !value ? BUILT_IN : [value, ...BUILT_IN]
  return (
    <Combobox
      id={ids.id}
      aria-describedby={ids.describedBy}
      aria-invalid={isInvalid}
      disabled={isDisabled}
      options={tags.map((tag) => ({ value: tag, label: nameOf(tag, localeOf(i18n.language)) }))}
      value={value}
      onChange={(tag) => onChange(tag ?? "")}
      onCreateOption={onChange}
    />
  )
}

function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag
  } catch {
    // Not a tag that the browser can read.
    return tag
  }
}
