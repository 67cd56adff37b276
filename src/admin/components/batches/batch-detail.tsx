import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { useBatch } from "../../hooks/api/batches"
import { isNotFound } from "../../hooks/api/invitation"
import { batchPath } from "../../lib/batch-path"
import { LoadError } from "../common/load-error"
import { LoadingSection } from "../common/loading"
import { BatchSection } from "./batch-section"
import { RejectedSection } from "./rejected-section"

/** One batch, followed until it is done. Its address is its own, so that a reload goes on with it. */
export const BatchDetail = () => {
  const { t } = useTranslation("invitations")
  const { id = "" } = useParams()
  const { data: batch, isPending, error, refetch } = useBatch(id)

  if (isPending) {
    return <LoadingSection label={t("batches.loading")} rows={6} />
  }
  if (!batch) {
    const unknown = isNotFound(error)
    return (
      <Container className="p-0">
        <LoadError
          title={t(unknown ? "batches.notFound" : "batches.error")}
          message={unknown ? t("batches.notFoundHint") : (error?.message ?? "")}
          {...(unknown ? {} : { onRetry: () => void refetch() })}
        >
          <Button size="small" variant="secondary" asChild>
            <Link to={batchPath()}>{t("batches.toList")}</Link>
          </Button>
        </LoadError>
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <BatchSection batch={batch} />
      {batch.kind === "import" && batch.skipped > 0 && <RejectedSection batch={batch} />}
    </div>
  )
}
