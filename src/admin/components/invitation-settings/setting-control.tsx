import { Input, Switch, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettingName } from "../../../modules/invitation/browser"
import { customerGroupSource } from "../../lib/entity-sources"
import type { SettingDraft } from "../../lib/setting-drafts"
import { FIELD_KINDS } from "../../lib/setting-fields"
import { EntityCombobox, EntityMultiCombobox } from "../common/entity-combobox"
import { ChoiceControl } from "./choice-control"
import { LanguageControl } from "./language-control"
import { NumberControl } from "./number-control"
import { TemplateControl } from "./template-control"

/** What each kind of control needs. */
export interface ControlProps {
  name: SettingName
  draft: SettingDraft
  isDisabled: boolean
  isInvalid: boolean
  ids: { id: string; labelId: string; describedBy: string }
  onChange: (draft: SettingDraft) => void
}

/** The field of one setting, by its kind. */
export const SettingControl = (props: ControlProps) => {
  const { name, draft, isDisabled, isInvalid, ids, onChange } = props
  const { t, i18n } = useTranslation("invitations")
  const text = typeof draft === "string" ? draft : ""
  const placeholder = i18n.exists(`settingFields.${name}.placeholder`, { ns: "invitations" })
    ? t(`settingFields.${name}.placeholder`)
    : ""
  const common = {
    id: ids.id,
    disabled: isDisabled,
    "aria-invalid": isInvalid,
    "aria-describedby": ids.describedBy,
  }

  switch (FIELD_KINDS[name]) {
    case "switch":
      return <Switch {...common} checked={draft === true} onCheckedChange={onChange} />
    case "choice":
      return <ChoiceControl {...props} />
    case "number":
    case "term":
      return <NumberControl {...props} />
    case "language":
      return <LanguageControl {...props} />
    case "template":
      return <TemplateControl {...props} />
    case "groups":
      return (
        <EntityMultiCombobox
          id={ids.id}
          describedBy={ids.describedBy}
          disabled={isDisabled}
          isInvalid={isInvalid}
          source={customerGroupSource}
          placeholder={placeholder}
          value={Array.isArray(draft) ? draft : []}
          onChange={onChange}
        />
      )
    case "group":
      return (
        <EntityCombobox
          id={ids.id}
          describedBy={ids.describedBy}
          disabled={isDisabled}
          isInvalid={isInvalid}
          source={customerGroupSource}
          placeholder={placeholder}
          value={text || undefined}
          onChange={(group) => onChange(group ?? null)}
        />
      )
    case "multiline":
      return (
        <Textarea
          {...common}
          rows={3}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case "text":
    case "optionalText":
      return (
        <Input
          {...common}
          size="small"
          spellCheck={false}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
