import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CreateInvitationsResponse } from "../../types/invitation"
import { FocusModalHeader } from "../common/focus-modal-header"
import { OutcomeSummary } from "./outcome-summary"
import { SentProgress } from "./sent-progress"
import { STEP_BODY, STEP_COLUMN } from "./step"

interface Props extends CreateInvitationsResponse {
  onAddMore: () => void
}

/** What became of each address, and how far the mails are. */
export const SentStep = ({ results, batch, onAddMore }: Props) => {
  const { t } = useTranslation("invitations")
  const { handleSuccess } = useRouteModal()
  return (
    <>
      <FocusModalHeader />
      <RouteFocusModal.Body className={STEP_BODY}>
        <div className={STEP_COLUMN}>
          <OutcomeSummary results={results} />
          {batch && <SentProgress id={batch.id} />}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <Button size="small" variant="secondary" onClick={onAddMore}>
          {t("outcomes.more")}
        </Button>
        <Button size="small" autoFocus onClick={() => handleSuccess()}>
          {t("outcomes.close")}
        </Button>
      </RouteFocusModal.Footer>
    </>
  )
}
