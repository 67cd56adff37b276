import { clx, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useBatch } from "../../hooks/api/batches"
import { batchPath } from "../../lib/batch-path"
import { LINK } from "../../lib/link-style"
import { BatchProgress } from "../batches/batch-progress"

/** How far the mails are, and where that can be followed once the form is closed. */
export const SentProgress = ({ id }: { id: string }) => {
  const { t } = useTranslation("invitations")
  const { data: batch } = useBatch(id)
  return batch ? (
    <Container className="flex flex-col gap-y-4">
      <BatchProgress batch={batch} />
      <Link to={batchPath(id)} className={clx(LINK, "txt-compact-small")}>
        {t("outcomes.follow")}
      </Link>
    </Container>
  ) : null
}
