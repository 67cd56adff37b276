import { useTranslation } from "react-i18next"
import type { SettingName } from "../../../modules/invitation/browser"
import type { SettingsForm } from "../../hooks/use-settings-form"
import type { SettingSection } from "../../lib/setting-fields"
import { Section } from "../common/section"
import { MailTools } from "./mail-tools"
import { SettingRow } from "./setting-row"

interface Props {
  section: SettingSection
  names: readonly SettingName[]
  form: SettingsForm
}

/** One part of the settings; nothing where none of its settings can be set in this scope. */
export const SettingsSection = ({ section, names, form }: Props) => {
  const { t } = useTranslation("invitations")
  const shown = names.filter(form.isSetHere)
  if (!shown.length) {
    return null
  }
  return (
    <Section
      title={t(`settings.sections.${section}`)}
      actions={section === "mail" && <MailTools scope={form.scope} hasUnsaved={form.changes > 0} />}
    >
      {shown.map((name) => (
        <SettingRow key={name} name={name} form={form} />
      ))}
    </Section>
  )
}
