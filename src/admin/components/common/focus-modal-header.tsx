import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { NamedButtons } from "./named-buttons"

/** The head of a form over the whole page, whose button says that it closes it. */
export const FocusModalHeader = () => {
  const { t } = useTranslation("invitations")
  return (
    <NamedButtons name={() => t("actions.close")}>
      <RouteFocusModal.Header />
    </NamedButtons>
  )
}
