import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSuppressions } from "../../hooks/api/suppressions"
import { LoadError } from "../common/load-error"
import { LoadingSection } from "../common/loading"
import { Section } from "../common/section"
import { BlockAddresses } from "./block-addresses"
import { SuppressionRows } from "./suppression-rows"

const PAGE_SIZE = 10

/** Who must not be mailed: to look somebody up, to block and to unblock. */
export const SuppressionSection = () => {
  const { t } = useTranslation("invitations")
  const [search, setSearch] = useState("")
  const [page, setPage] = useState(0)
  const [isBlocking, setIsBlocking] = useState(false)
  const q = search.trim()
  const { data, error, refetch } = useSuppressions({
    ...(q ? { q } : {}),
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })

  if (!data && !error) {
    return <LoadingSection label={t("suppressions.loading")} />
  }
  return (
    <Section
      title={t("suppressions.title")}
      description={t("suppressions.description")}
      actions={
        <>
          <Input
            type="search"
            size="small"
            className="w-64"
            aria-label={t("suppressions.search")}
            placeholder={t("suppressions.search")}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value)
              setPage(0)
            }}
          />
          <Button
            size="small"
            variant="secondary"
            aria-expanded={isBlocking}
            onClick={() => setIsBlocking(!isBlocking)}
          >
            {t("suppressions.block")}
          </Button>
        </>
      }
    >
      {isBlocking && <BlockAddresses onDone={() => setIsBlocking(false)} />}
      {data ? (
        <SuppressionRows
          list={data}
          searched={q}
          page={page}
          pages={Math.ceil(data.count / PAGE_SIZE)}
          onPage={setPage}
        />
      ) : (
        <LoadError
          title={t("suppressions.error")}
          message={error?.message ?? ""}
          onRetry={() => void refetch()}
        />
      )}
    </Section>
  )
}
