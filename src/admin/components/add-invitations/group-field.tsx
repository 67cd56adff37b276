import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useDefaultGroupName } from "../../hooks/api/default-group"
import { customerGroupSource } from "../../lib/entity-sources"
import { EntityMultiCombobox } from "../common/entity-combobox"
import { FormField } from "../common/form-field"
import type { InvitationDraft } from "./use-invitation-draft"

type Props = Pick<InvitationDraft, "draft" | "change">

/** Invitee Group: one, several, the one that the settings give, or none although they give one. */
export const GroupField = ({ draft, change }: Props) => {
  const { t } = useTranslation("invitations")
  const noneId = useId()
  const { salesChannelId, customerGroupIds, joinsNoGroup } = draft
  const name = useDefaultGroupName(salesChannelId)
  const placeholder = name
    ? t("add.groupDefaultNamed", { name })
    : t(name === null ? "add.groupDefaultNone" : "add.groupDefault")
  return (
    <div className="flex flex-col gap-y-3">
      <FormField optional label={t("add.group")} hint={t("add.groupHint")}>
        {({ id, describedBy }) => (
          <EntityMultiCombobox
            id={id}
            describedBy={describedBy}
            source={customerGroupSource}
            placeholder={joinsNoGroup ? t("add.groupNone") : placeholder}
            disabled={joinsNoGroup}
            value={joinsNoGroup ? [] : customerGroupIds}
            onChange={(ids) => change({ customerGroupIds: ids })}
          />
        )}
      </FormField>
      {(name || joinsNoGroup) && (
        <div className="flex items-center gap-x-2">
          <Checkbox
            id={noneId}
            checked={joinsNoGroup}
            onCheckedChange={(checked) => change({ joinsNoGroup: checked === true })}
          />
          <Label htmlFor={noneId} size="small">
            {t("add.groupNone")}
          </Label>
        </div>
      )}
    </div>
  )
}
