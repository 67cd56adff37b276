import { Badge, Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { SettingName } from "../../../modules/invitation/browser"
import type { SettingsForm } from "../../hooks/use-settings-form"
import { SettingControl } from "./setting-control"
import { SettingNote } from "./setting-note"

/** One setting: what it does, its value, what is wrong or surprising with it, and its inheritance. */
export const SettingRow = ({ name, form }: { name: SettingName; form: SettingsForm }) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const { draft, inherits, fault } = form.field(name)
  const label = t(`settingFields.${name}.label`)
  return (
    <div className="grid items-start gap-x-8 gap-y-3 px-6 py-4 md:grid-cols-2">
      <div className="flex flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
            {label}
          </Label>
          {form.scope !== null && !inherits && (
            <Badge size="2xsmall" color="blue">
              {t("settings.ownValue")}
            </Badge>
          )}
        </div>
        <Hint id={`${id}-hint`} className="text-pretty">
          {t(`settingFields.${name}.hint`)}
        </Hint>
      </div>
      <div className="flex min-w-0 flex-col gap-y-2">
        <SettingControl
          name={name}
          draft={draft}
          isDisabled={inherits}
          isInvalid={fault !== undefined}
          ids={{
            id,
            labelId: `${id}-label`,
            describedBy: fault ? `${id}-fault ${id}-hint` : `${id}-hint`,
          }}
          onChange={(next) => form.change(name, next)}
        />
        {fault && (
          <Hint id={`${id}-fault`} variant="error">
            {"text" in fault
              ? fault.text
              : t(`settings.faults.${fault.key}`, { limit: fault.limit })}
          </Hint>
        )}
        <SettingNote name={name} form={form} />
        {form.scope !== null && (
          <div className="flex items-center gap-x-2">
            <Checkbox
              id={`${id}-inherit`}
              checked={inherits}
              aria-label={t("settings.useShopFor", { setting: label })}
              onCheckedChange={(checked) => form.setInherits(name, checked === true)}
            />
            <Label htmlFor={`${id}-inherit`} size="small">
              {t("settings.useShop")}
            </Label>
          </div>
        )}
      </div>
    </div>
  )
}
