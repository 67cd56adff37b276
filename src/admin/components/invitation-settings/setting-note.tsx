import { useTranslation } from "react-i18next"
import type { SettingName } from "../../../modules/invitation/browser"
import { useSettings } from "../../hooks/api/settings"
import type { SettingsForm } from "../../hooks/use-settings-form"
import { localeOf } from "../../lib/locale"
import { Note } from "../common/note"

interface Props {
  name: SettingName
  form: SettingsForm
}

/** Says what a choice brings with it that one would not expect; also before it is saved. */
export const SettingNote = ({ name, form }: Props) => {
  switch (name) {
    case "enabled":
      return <DisabledNote form={form} />
    case "registration":
      return <OpenElsewhereNote form={form} />
    case "inheritable_group_ids":
      return <NothingInheritedNote form={form} />
    case "sender_name":
      return <SenderNameNote form={form} />
    default:
      return null
  }
}

const DisabledNote = ({ form }: Pick<Props, "form">) => {
  const { t } = useTranslation("invitations")
  return form.field("enabled").draft === false ? (
    <Note variant="warning">{t("settings.warnings.disabled")}</Note>
  ) : null
}

/** Medusa's customers are one for all sales channels, so one open channel opens them all. */
const OpenElsewhereNote = ({ form }: Pick<Props, "form">) => {
  const { t, i18n } = useTranslation("invitations")
  const open = useSettings(form.scope).data?.open_elsewhere ?? []
  if (form.field("registration").draft !== "invitation_only" || open.length === 0) {
    return null
  }
  const names = open.map(({ name }) => name)
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" })
  const channels = list.format(names)
  return <Note variant="warning">{t("settings.warnings.otherChannelOpen", { channels })}</Note>
}

const NothingInheritedNote = ({ form }: Pick<Props, "form">) => {
  const { t } = useTranslation("invitations")
  const { draft } = form.field("inheritable_group_ids")
  const isInherited = form.field("referred_group").draft === "same_as_inviter"
  return isInherited && Array.isArray(draft) && draft.length === 0 ? (
    <Note variant="info">{t("settings.warnings.nothingInherited")}</Note>
  ) : null
}

const SenderNameNote = ({ form }: Pick<Props, "form">) => {
  const { t } = useTranslation("invitations")
  const isAlone = !!form.field("sender_name").draft && !form.field("sender_email").draft
  return isAlone ? <Note variant="info">{t("settings.warnings.senderNameAlone")}</Note> : null
}
