import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** The grid of a shop that has not invited anybody yet. */
export const NoInvitations = ({ addPath }: { addPath: string }) => {
  const { t } = useTranslation("invitations")
  return (
    <div className="flex flex-col items-center gap-y-4 text-center">
      <div className="flex flex-col gap-y-1">
        <Text weight="plus">{t("grid.empty.title")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("grid.empty.description")}
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to={addPath}>{t("grid.add")}</Link>
      </Button>
    </div>
  )
}
