import { useRouteModal } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDefaultSalesChannel } from "../../hooks/api/default-sales-channel"
import { salesChannelSource } from "../../lib/entity-sources"
import { MAX_MESSAGE_LENGTH } from "../../lib/limits"
import { EntityCombobox } from "../common/entity-combobox"
import { FormField } from "../common/form-field"
import { GroupField } from "./group-field"
import type { InvitationDraft } from "./use-invitation-draft"

type Props = Pick<InvitationDraft, "draft" | "change">

/** What all invitations of the form or the file have in common. */
export const TermFields = ({ draft, change }: Props) => {
  const { t } = useTranslation("invitations")
  const defaultChannel = useDefaultSalesChannel()
  const { setCloseOnEscape } = useRouteModal()
  return (
    <>
      <FormField
        optional
        label={t("add.message")}
        hint={t("add.messageHint", { max: MAX_MESSAGE_LENGTH })}
      >
        {({ id, describedBy }) => (
          <Textarea
            id={id}
            aria-describedby={describedBy}
            rows={3}
            maxLength={MAX_MESSAGE_LENGTH}
            value={draft.message}
            onChange={(event) => change({ message: event.target.value })}
          />
        )}
      </FormField>
      <div
        className="grid grid-cols-1 gap-x-4 gap-y-8 md:grid-cols-2"
        // Escape is to close the list of choices, not the whole form.
        onFocus={() => setCloseOnEscape(false)}
        onBlur={() => setCloseOnEscape(true)}
      >
        <FormField optional label={t("add.sendFrom")} hint={t("add.sendFromHint")}>
          {({ id, describedBy }) => (
            <EntityCombobox
              id={id}
              describedBy={describedBy}
              source={salesChannelSource}
              placeholder={
                defaultChannel
                  ? t("add.sendFromDefault", { name: defaultChannel.name })
                  : t("add.sendFromNoDefault")
              }
              value={draft.salesChannelId}
              onChange={(salesChannelId) => change({ salesChannelId })}
            />
          )}
        </FormField>
        <GroupField draft={draft} change={change} />
      </div>
    </>
  )
}
