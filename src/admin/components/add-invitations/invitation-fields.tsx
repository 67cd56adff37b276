import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Heading, Text, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDefaultSalesChannelName } from "../../hooks/api/default-sales-channel"
import { customerGroupSource, salesChannelSource } from "../../lib/entity-sources"
import { MAX_MESSAGE_LENGTH } from "../../lib/limits"
import { EntityCombobox, EntityMultiCombobox } from "../common/entity-combobox"
import { FormField } from "../common/form-field"
import { AddressField } from "./address-field"
import type { useInvitationDraft } from "./use-invitation-draft"

type Props = Pick<ReturnType<typeof useInvitationDraft>, "draft" | "addresses" | "change">

/** The fields of Add Invitations. */
export const InvitationFields = ({ draft, addresses, change }: Props) => {
  const { t } = useTranslation("invitations")
  const defaultChannel = useDefaultSalesChannelName()
  const { setCloseOnEscape } = useRouteModal()
  return (
    <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-6">
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
      <AddressField text={draft.text} addresses={addresses} onChange={(text) => change({ text })} />
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
                  ? t("add.sendFromDefault", { name: defaultChannel })
                  : t("add.sendFromNoDefault")
              }
              value={draft.salesChannelId}
              onChange={(salesChannelId) => change({ salesChannelId })}
            />
          )}
        </FormField>
        <FormField optional label={t("add.group")} hint={t("add.groupHint")}>
          {({ id, describedBy }) => (
            <EntityMultiCombobox
              id={id}
              describedBy={describedBy}
              source={customerGroupSource}
              placeholder={t("add.groupDefault")}
              value={draft.customerGroupIds}
              onChange={(customerGroupIds) => change({ customerGroupIds })}
            />
          )}
        </FormField>
      </div>
    </div>
  )
}
