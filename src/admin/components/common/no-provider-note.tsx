import { useTranslation } from "react-i18next"
import { useSettings } from "../../hooks/api/settings"
import { Note } from "./note"

/** Says that no mail can leave, and what to do about it; nothing where the shop can send mails. */
export const NoProviderNote = () => {
  const { t } = useTranslation("invitations")
  const { data } = useSettings(null)
  return data?.email_provider === false ? (
    <div role="alert">
      <Note variant="warning">{t("settings.mail.noProvider")}</Note>
    </div>
  ) : null
}
