import { Badge, Hint, Label } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { SETTING_NAMES } from "../../../modules/invitation/browser"
import type { SettingsForm } from "../../hooks/use-settings-form"
import { salesChannelSource } from "../../lib/entity-sources"
import type { SettingScopeId } from "../../lib/setting-drafts"
import type { SettingsView } from "../../types/settings"
import { EntityCombobox } from "../common/entity-combobox"
import { Section } from "../common/section"
import { NoProviderNote } from "../common/no-provider-note"
import { Note } from "../common/note"

interface Props {
  form: SettingsForm
  view: SettingsView
  shop: SettingsView
  setScope: (scope: SettingScopeId) => void
}

/** Chooses whose settings are shown, and says how these hang together with the shop's. */
export const ScopeSection = ({ form, view, shop, setScope }: Props) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const { scope } = form
  const own = SETTING_NAMES.filter(
    (name) => form.isSetHere(name) && !view.inherited.includes(name),
  ).length
  return (
    <Section
      level="h1"
      title={t("settings.title")}
      description={t("settings.description")}
      actions={
        scope !== null && (
          <Badge size="2xsmall" color={own ? "blue" : "grey"}>
            {own ? t("settings.scope.own", { count: own }) : t("settings.scope.ownNone")}
          </Badge>
        )
      }
    >
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="grid items-center gap-x-8 gap-y-2 md:grid-cols-2">
          <Label htmlFor={id} size="small" weight="plus">
            {t("settings.scope.label")}
          </Label>
          <EntityCombobox
            id={id}
            describedBy={`${id}-hint`}
            source={salesChannelSource}
            placeholder={t("settings.scope.placeholder")}
            value={scope ?? undefined}
            onChange={(channel) => setScope(channel ?? null)}
          />
        </div>
        <Hint id={`${id}-hint`}>
          {t(scope === null ? "settings.scope.shopHint" : "settings.scope.channelHint")}
        </Hint>
        <NoProviderNote />
        {scope !== null && !shop.settings.enabled && (
          <Note variant="warning">{t("settings.warnings.disabledForShop")}</Note>
        )}
      </div>
    </Section>
  )
}
