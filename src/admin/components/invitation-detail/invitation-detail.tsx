import { LayoutComposer } from "@medusajs/dashboard/components"
import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { isNotFound, useInvitation } from "../../hooks/api/invitation"
import { gridPath } from "../../lib/grid-path"
import { LoadError } from "../common/load-error"
import { LoadingSection } from "../common/loading"
import { DeliverySection } from "./delivery-section"
import { GeneralSection } from "./general-section"
import { HistorySection } from "./history-section"
import { InviteeSection } from "./invitee-section"
import { InviterSection } from "./inviter-section"

/** One invitation: what it is, who invited whom, what happened to it, and what can be done. */
export const InvitationDetail = () => {
  const { t } = useTranslation("invitations")
  const { id = "" } = useParams()
  const { data: invitation, isPending, error, refetch } = useInvitation(id)

  if (isPending) {
    return <LoadingSection label={t("detail.loading")} rows={6} />
  }
  // What was deleted while one looks at it must not go on looking as if it were there.
  if (!invitation || isNotFound(error)) {
    return (
      <Container className="p-0">
        <LoadError {...problem()}>
          <Button size="small" variant="secondary" asChild>
            <Link to={gridPath()}>{t("actions.backToList")}</Link>
          </Button>
        </LoadError>
      </Container>
    )
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="invitation.details"
      preferredLayoutId="core:two-column"
      data={invitation}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="InvitationGeneral">
              <GeneralSection invitation={invitation} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="InvitationHistory">
              <HistorySection invitation={invitation} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="InvitationDeliveries">
              <DeliverySection deliveries={invitation.deliveries} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="InvitationInviter">
              <InviterSection invitation={invitation} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="InvitationInvitee">
              <InviteeSection invitation={invitation} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )

  function problem() {
    return isNotFound(error)
      ? { title: t("detail.notFound.title"), message: t("detail.notFound.description") }
      : {
          title: t("detail.error"),
          message: error?.message ?? "",
          onRetry: () => void refetch(),
        }
  }
}
