import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useBatches } from "../../hooks/api/batches"
import { LoadError } from "../common/load-error"
import { LoadingSection } from "../common/loading"
import { Pages } from "../common/pages"
import { Section } from "../common/section"
import { BatchRow } from "./batch-row"

const PAGE_SIZE = 20

/** All mass work, newest first. */
export const BatchList = () => {
  const { t } = useTranslation("invitations")
  const [params, setParams] = useSearchParams()
  const page = Math.max(0, Number.parseInt(params.get("page") ?? "1", 10) - 1 || 0)
  const { data, error, refetch } = useBatches({ limit: PAGE_SIZE, offset: page * PAGE_SIZE })

  if (!data && !error) {
    return <LoadingSection label={t("batches.loading")} rows={8} />
  }
  if (!data) {
    return (
      <Container className="p-0">
        <LoadError
          title={t("batches.error")}
          message={error?.message ?? ""}
          onRetry={() => void refetch()}
        />
      </Container>
    )
  }
  return (
    <Section level="h1" title={t("batches.title")} description={t("batches.description")}>
      {data.batches.length ? (
        <ul className="divide-y">
          {data.batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("batches.none")}
        </Text>
      )}
      <Pages
        label={t("batches.pages")}
        page={page}
        pages={Math.ceil(data.count / PAGE_SIZE)}
        onPage={(next) => setParams(next ? { page: String(next + 1) } : {}, { replace: true })}
      />
    </Section>
  )
}
