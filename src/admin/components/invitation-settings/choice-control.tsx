import { RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettingName } from "../../../modules/invitation/browser"
import { SETTING_CHOICES } from "../../lib/setting-fields"
import type { ControlProps } from "./setting-control"

/** One of a few choices, each with what it means. */
export const ChoiceControl = ({ name, draft, isDisabled, ids, onChange }: ControlProps) => {
  const { t } = useTranslation("invitations")
  return (
    <RadioGroup
      id={ids.id}
      aria-labelledby={ids.labelId}
      aria-describedby={ids.describedBy}
      disabled={isDisabled}
      value={typeof draft === "string" ? draft : ""}
      onValueChange={onChange}
    >
      {choicesOf(name).map((choice) => (
        <RadioGroup.ChoiceBox
          key={choice}
          value={choice}
          label={t(`settingFields.${name}.choices.${choice}`)}
          description={t(`settingFields.${name}.choices.${choice}Hint`)}
        />
      ))}
    </RadioGroup>
  )
}

function choicesOf(name: SettingName): readonly string[] {
  const choices: Partial<Record<SettingName, readonly string[]>> = SETTING_CHOICES
  return choices[name] ?? []
}
