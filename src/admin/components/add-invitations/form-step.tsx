import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Tabs, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FocusModalHeader } from "../common/focus-modal-header"
import { KeyboardForm } from "../common/keyboard-form"
import { NoProviderNote } from "../common/no-provider-note"
import { UnsavedChangesPrompt } from "../common/unsaved-changes-prompt"
import { AddressField } from "./address-field"
import { FileField } from "./file-field"
import { STEP_BODY, STEP_COLUMN } from "./step"
import { TermFields } from "./term-fields"
import type { AddTab } from "./use-add-step"
import type { InvitationDraft } from "./use-invitation-draft"

interface Props {
  form: InvitationDraft
  tab: AddTab
  /** Why the server did not take the file. */
  refusal: string | undefined
  isPending: boolean
  onTab: (tab: AddTab) => void
  onFile: (file: File | undefined) => void
  onSubmit: () => void
}

/** Whom to invite, and how. */
export const FormStep = ({ form, tab, refusal, isPending, onTab, onFile, onSubmit }: Props) => {
  const { t } = useTranslation("invitations")
  const { draft, addresses, validCount, change } = form
  return (
    <KeyboardForm onSubmit={onSubmit} className="flex h-full flex-col overflow-hidden">
      <UnsavedChangesPrompt dirty={form.isDirty && !isPending} />
      <FocusModalHeader />
      <RouteFocusModal.Body className={STEP_BODY}>
        <div className={STEP_COLUMN}>
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("add.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("add.description")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          <NoProviderNote />
          <Tabs
            value={tab}
            onValueChange={(next) => onTab(next === "file" ? "file" : "addresses")}
            className="flex flex-col gap-y-6"
          >
            <Tabs.List aria-label={t("add.whom")}>
              <Tabs.Trigger value="addresses">{t("add.typed")}</Tabs.Trigger>
              <Tabs.Trigger value="file">{t("file.label")}</Tabs.Trigger>
            </Tabs.List>
            {/* Kept, since its field takes the focus when it appears: that is for the form's first moment. */}
            <Tabs.Content value="addresses" forceMount className="data-[state=inactive]:hidden">
              <AddressField
                text={draft.text}
                addresses={addresses}
                onChange={(text) => change({ text })}
              />
            </Tabs.Content>
            <Tabs.Content value="file">
              <FileField file={draft.file} refusal={refusal} onChange={onFile} />
            </Tabs.Content>
          </Tabs>
          <TermFields draft={draft} change={change} />
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("add.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button
          size="small"
          type="submit"
          disabled={tab === "file" ? !form.goodFile : !form.canSend}
          isLoading={isPending}
        >
          {tab === "file"
            ? t("file.check")
            : validCount
              ? t("add.send", { count: validCount })
              : t("add.send")}
        </Button>
      </RouteFocusModal.Footer>
    </KeyboardForm>
  )
}
