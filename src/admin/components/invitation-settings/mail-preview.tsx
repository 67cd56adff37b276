import { Button, FocusModal, Heading, Skeleton, Tabs, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMailPreview } from "../../hooks/api/settings"
import type { SettingScopeId } from "../../lib/setting-drafts"
import { LoadError } from "../common/load-error"
import { NamedButtons } from "../common/named-buttons"

interface Props {
  scope: SettingScopeId
  hasUnsaved: boolean
}

/** A button that opens the mail as it would be sent. */
export const MailPreview = ({ scope, hasUnsaved }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <FocusModal>
      <FocusModal.Trigger asChild>
        <Button size="small" type="button" variant="secondary">
          {t("settings.mail.preview")}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        <NamedButtons name={() => t("actions.close")}>
          <FocusModal.Header />
        </NamedButtons>
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto px-6 py-8">
          <div className="flex w-full max-w-[720px] flex-1 flex-col gap-y-6">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("settings.mail.previewTitle")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("settings.mail.previewHint")} {hasUnsaved && t("settings.mail.previewUnsaved")}
                </Text>
              </FocusModal.Description>
            </div>
            <PreviewedMail scope={scope} />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}

const PreviewedMail = ({ scope }: Pick<Props, "scope">) => {
  const { t } = useTranslation("invitations")
  const { data: mail, error, refetch } = useMailPreview(scope)
  if (error) {
    return (
      <LoadError
        title={t("settings.mail.previewFailed")}
        message={error.message}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!mail) {
    return <Skeleton className="h-96 w-full" />
  }
  return (
    <>
      <div className="flex flex-col gap-y-1">
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.mail.subject")}
        </Text>
        <Text weight="plus">{mail.subject}</Text>
      </div>
      <Tabs defaultValue="html" className="flex flex-1 flex-col gap-y-4">
        <Tabs.List>
          <Tabs.Trigger value="html">{t("settings.mail.html")}</Tabs.Trigger>
          <Tabs.Trigger value="text">{t("settings.mail.text")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="html" className="flex flex-1">
          {/* A host's template is not ours: nothing in it may run, or reach the dashboard. */}
          <iframe
            sandbox=""
            srcDoc={mail.html}
            title={t("settings.mail.previewTitle")}
            className="border-ui-border-base min-h-[480px] w-full flex-1 rounded-lg border bg-white"
          />
        </Tabs.Content>
        <Tabs.Content value="text">
          <pre className="border-ui-border-base txt-small whitespace-pre-wrap break-words rounded-lg border p-4 font-mono">
            {mail.text}
          </pre>
        </Tabs.Content>
      </Tabs>
    </>
  )
}
