import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSettings } from "../../hooks/api/settings"
import { useSettingScope } from "../../hooks/use-setting-scope"
import { LoadError } from "../common/load-error"
import { LoadingSection } from "../common/loading"
import { EraseSection } from "../erasure/erase-section"
import { SuppressionSection } from "../suppressions/suppression-section"
import { SettingsFormView } from "./settings-form-view"

/**
 * The settings of the whole shop, or of the sales channel that the address names; with those of the
 * whole shop also the addresses that must not be mailed, and the way to forget one.
 */
export const InvitationSettingsPage = () => {
  const { t } = useTranslation("invitations")
  const { scope, setScope } = useSettingScope()
  const shop = useSettings(null)
  const own = useSettings(scope)
  const error = own.error ?? shop.error

  if (own.data && shop.data) {
    // Another scope is another form: nothing that was entered goes along.
    return (
      <div className="flex flex-col gap-y-3">
        <SettingsFormView
          key={scope}
          scope={scope}
          view={own.data}
          shop={shop.data}
          {...{ setScope }}
        />
        {scope === null && <SuppressionSection />}
        {scope === null && <EraseSection />}
      </div>
    )
  }
  if (!error) {
    return <LoadingSection label={t("settings.loading")} rows={8} />
  }
  const retry = () => {
    void own.refetch()
    void shop.refetch()
  }
  return (
    <Container className="p-0">
      <LoadError title={t("settings.error")} message={error.message} onRetry={retry}>
        {scope !== null && (
          <Button size="small" variant="transparent" onClick={() => setScope(null)}>
            {t("settings.scope.toShop")}
          </Button>
        )}
      </LoadError>
    </Container>
  )
}
