import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface Props {
  changes: number
  isSaving: boolean
  onDiscard: () => void
}

/** Stays in sight while something is not saved. */
export const SaveBar = ({ changes, isSaving, onDiscard }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <div role="status" className="sticky bottom-3 z-10 empty:hidden">
      {changes > 0 && (
        <div className="bg-ui-bg-base shadow-elevation-flyout flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-6 py-3">
          <Text size="small" weight="plus">
            {t("settings.unsaved", { count: changes })}
          </Text>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              type="button"
              variant="secondary"
              disabled={isSaving}
              onClick={onDiscard}
            >
              {t("settings.discard")}
            </Button>
            <Button size="small" type="submit" isLoading={isSaving}>
              {t("settings.save")}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
