import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSendTestMail } from "../../hooks/api/settings"
import type { SettingScopeId } from "../../lib/setting-drafts"
import { MailPreview } from "./mail-preview"
import { Note } from "../common/note"

/** As Medusa words it when nothing is there that could send a mail. */
const NO_PROVIDER = /could not find a notification provider/i

interface Props {
  scope: SettingScopeId
  /** What is not saved is in neither mail. */
  hasUnsaved: boolean
}

/** Looks at the mail, and has it sent to oneself. */
export const MailTools = ({ scope, hasUnsaved }: Props) => {
  const { t } = useTranslation("invitations")
  const { mutate, isPending, error } = useSendTestMail(scope)
  const sendTest = () =>
    mutate(undefined, {
      onSuccess: ({ to }) => toast.success(t("settings.mail.sent", { to })),
      onError: () => toast.error(t("settings.mail.failed")),
    })
  return (
    <>
      <MailPreview scope={scope} hasUnsaved={hasUnsaved} />
      <Button
        size="small"
        type="button"
        variant="secondary"
        isLoading={isPending}
        onClick={sendTest}
      >
        {t("settings.mail.test")}
      </Button>
      {error && (
        <div role="alert" className="w-full">
          <Note variant="error">
            {NO_PROVIDER.test(error.message) ? t("settings.mail.noProvider") : error.message}
          </Note>
        </div>
      )}
    </>
  )
}
