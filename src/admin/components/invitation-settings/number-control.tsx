import { Checkbox, Input, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SETTINGS } from "../../../modules/invitation/browser"
import { FIELD_KINDS } from "../../lib/setting-fields"
import type { ControlProps } from "./setting-control"

/** A number with its unit; where a setting has it, with a box for "never". */
export const NumberControl = ({
  name,
  draft,
  isDisabled,
  isInvalid,
  ids,
  onChange,
}: ControlProps) => {
  const { t } = useTranslation("invitations")
  const isNever = draft === null
  const never = t(name === "retention_days" ? "settings.forEver" : "settings.never")
  const { default: fallback } = SETTINGS[name]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex items-center gap-x-2">
        <div className="w-24">
          <Input
            id={ids.id}
            size="small"
            inputMode="numeric"
            autoComplete="off"
            className="tabular-nums"
            disabled={isDisabled || isNever}
            aria-invalid={isInvalid}
            aria-describedby={ids.describedBy}
            value={typeof draft === "string" ? draft : ""}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`settingFields.${name}.unit`)}
        </Text>
      </div>
      {FIELD_KINDS[name] === "term" && (
        <div className="flex items-center gap-x-2">
          <Checkbox
            id={`${ids.id}-never`}
            checked={isNever}
            disabled={isDisabled}
            onCheckedChange={(checked) => onChange(checked === true ? null : String(fallback))}
          />
          <Label htmlFor={`${ids.id}-never`} size="small">
            {never}
          </Label>
        </div>
      )}
    </div>
  )
}
