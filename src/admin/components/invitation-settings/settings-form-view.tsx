import { toast } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useUpdateSettings } from "../../hooks/api/settings"
import { useSettingsForm } from "../../hooks/use-settings-form"
import type { SettingScopeId } from "../../lib/setting-drafts"
import { readRefusal } from "../../lib/setting-faults"
import { SETTING_SECTIONS } from "../../lib/setting-fields"
import type { SettingsView } from "../../types/settings"
import { KeyboardForm } from "../common/keyboard-form"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { SaveBar } from "./save-bar"
import { ScopeSection } from "./scope-section"
import { SettingsSection } from "./settings-section"

interface Props {
  scope: SettingScopeId
  setScope: (scope: SettingScopeId) => void
  view: SettingsView
  /** The settings of the whole shop, which a sales channel follows. */
  shop: SettingsView
}

/** All settings of one scope, to be changed and saved together. */
export const SettingsFormView = ({ scope, setScope, view, shop }: Props) => {
  const { t } = useTranslation("invitations")
  const form = useSettingsForm(scope, view, shop)
  const { mutate, isPending } = useUpdateSettings(scope)
  const fields = useFocusOnFault(form.hasFaults)

  const save = () => {
    if (form.changes === 0 || isPending) {
      return
    }
    if (!form.check()) {
      toast.error(t("settings.failed"), { description: t("settings.seeFields") })
      return
    }
    mutate(form.payload(), {
      onSuccess: () => {
        form.reset()
        toast.success(t("settings.saved"))
      },
      onError: ({ message }) => {
        const { faults, rest } = readRefusal(message)
        form.setFaults(faults)
        toast.error(t("settings.failed"), { description: rest || t("settings.seeFields") })
      },
    })
  }

  return (
    <KeyboardForm onSubmit={save} className="flex flex-col gap-y-3">
      <UnsavedChangesPrompt dirty={form.changes > 0} />
      <ScopeSection form={form} view={view} shop={shop} setScope={setScope} />
      <div ref={fields} className="flex flex-col gap-y-3">
        {SETTING_SECTIONS.map(([section, names]) => (
          <SettingsSection key={section} section={section} names={names} form={form} />
        ))}
      </div>
      <SaveBar changes={form.changes} isSaving={isPending} onDiscard={form.reset} />
    </KeyboardForm>
  )
}

/** Leads to the first field that is marked. */
function useFocusOnFault(hasFaults: boolean) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hasFaults) {
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }, [hasFaults])
  return fields
}
