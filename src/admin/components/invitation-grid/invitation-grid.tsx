import { Button, Container, DataTable, Heading, useDataTable } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useInvitations } from "../../hooks/api/invitations"
import { useTableUrlState } from "../../hooks/use-table-url-state"
import {
  INVITATION_FILTER_IDS,
  INVITATION_PAGE_SIZE,
  toInvitationListQuery,
  toSelectionFilters,
} from "../../lib/invitation-list-query"
import { paginationWords } from "../../lib/pagination-words"
import { LoadError } from "../common/load-error"
import { NamedButtons } from "../common/named-buttons"
import { FilterMenu } from "./filter-menu"
import { GridActions } from "./grid-actions"
import { NoInvitations } from "./no-invitations"
import { SelectionBar, type SelectionCommand } from "./selection-bar"
import { SelectionCommands } from "./selection-commands"
import { useGridSelection } from "./use-grid-selection"
import { useInvitationColumns } from "./use-invitation-columns"
import { useInvitationFilters } from "./use-invitation-filters"
import { useDiscardSelected, useSendSelected } from "./use-mass-actions"
import { useOpenRow } from "./use-open-row"

/** Ten columns beside a sidebar: with the usual space between them the last would be out of sight. */
const FITTING = "[&_td]:!pr-4 [&_th]:!pr-4"

/** Marketing → Invitations: every invitation, searched, filtered, sorted, paged and selected. */
export const InvitationGrid = () => {
  const { t } = useTranslation("invitations")
  const { t: core } = useTranslation()
  const { search: urlSearch } = useLocation()
  const table = useTableUrlState({
    filterIds: INVITATION_FILTER_IDS,
    pageSize: INVITATION_PAGE_SIZE,
  })
  const { data, isPending, isPlaceholderData, error, refetch } = useInvitations(
    toInvitationListQuery(table),
  )
  const visible = data?.invitations.map(({ id }) => id) ?? []
  const total = data?.count ?? 0
  const filters = toSelectionFilters(table)
  const isStale = useIsStale(JSON.stringify(filters), isPlaceholderData)
  const selection = useGridSelection({ filters, visible, total })
  const discardSelected = useDiscardSelected()
  const sendSelected = useSendSelected()
  const addPath = `create${urlSearch}`

  useLastPageWhenPastIt(data?.count, table)

  const instance = useDataTable({
    data: data?.invitations ?? [],
    rowCount: total,
    columns: useInvitationColumns(),
    filters: useInvitationFilters(table.filtering),
    getRowId: ({ id }) => id,
    onRowClick: useOpenRow(),
    isLoading: isPending,
    // Our handlers lead back to the first page themselves, in the same step.
    autoResetPageIndex: false,
    search: { state: table.search, onSearchChange: table.onSearchChange },
    sorting: { state: table.sorting, onSortingChange: table.onSortingChange },
    filtering: { state: table.filtering, onFilteringChange: table.onFilteringChange },
    pagination: { state: table.pagination, onPaginationChange: table.onPaginationChange },
    rowSelection: { state: selection.rows, onRowSelectionChange: selection.onRowsChange },
  })

  const onSelected = (act: typeof sendSelected) => async () => {
    if (await act(selection.payload, selection.count)) {
      selection.deselectAll()
    }
  }
  const commands: SelectionCommand[] = [
    { label: t("send.command"), shortcut: "s", action: onSelected(sendSelected) },
    { label: t("discard.command"), shortcut: "d", action: onSelected(discardSelected) },
  ]

  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance} className={FITTING}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-3 md:flex-row md:items-center"
          translations={{ clearAll: core("actions.clearAll") }}
        >
          <Heading>{t("grid.title")}</Heading>
          <div className="flex w-full flex-wrap items-center gap-2 md:w-auto">
            <FilterMenu instance={instance} />
            <NamedButtons name={() => core("filters.sortLabel")}>
              <DataTable.SortingMenu tooltip={core("filters.sortLabel")} />
            </NamedButtons>
            <div className="min-w-24 flex-1">
              <DataTable.Search placeholder={t("grid.search")} aria-label={t("grid.searchLabel")} />
            </div>
            <GridActions table={table} addPath={addPath} isEmpty={data?.count === 0} />
          </div>
        </DataTable.Toolbar>
        {error && !data ? (
          <LoadError
            title={t("grid.error.title")}
            message={error.message}
            onRetry={() => void refetch()}
          >
            <Button size="small" variant="transparent" onClick={table.clear}>
              {t("grid.error.clear")}
            </Button>
          </LoadError>
        ) : (
          <>
            {total > 0 && (
              <SelectionCommands
                selection={selection}
                visible={visible.length}
                total={total}
                isStale={isStale}
              />
            )}
            <DataTable.Table
              emptyState={{
                empty: { custom: <NoInvitations addPath={addPath} /> },
                filtered: {
                  heading: t("grid.filtered.title"),
                  description: t("grid.filtered.description"),
                },
              }}
            />
            {data?.count !== 0 && <DataTable.Pagination translations={paginationWords(core)} />}
          </>
        )}
        <SelectionBar count={selection.count} commands={commands} />
      </DataTable>
    </Container>
  )
}

/**
 * Whether the rows are still those of other filters, until the new ones are there: what would be
 * selected is not what one sees.
 */
function useIsStale(filters: string, isPlaceholder: boolean): boolean {
  const [shown, setShown] = useState(filters)
  useEffect(() => {
    if (!isPlaceholder) {
      setShown(filters)
    }
  }, [filters, isPlaceholder])
  return isPlaceholder && shown !== filters
}

/** A page that no longer exists, after a filter or an old bookmark, is not an empty list. */
function useLastPageWhenPastIt(
  count: number | undefined,
  { pagination, correctPage }: ReturnType<typeof useTableUrlState>,
) {
  const lastPage = Math.max(0, Math.ceil((count ?? 0) / pagination.pageSize) - 1)
  const isPast = count !== undefined && pagination.pageIndex > lastPage
  useEffect(() => {
    if (isPast) {
      correctPage({ ...pagination, pageIndex: lastPage })
    }
  }, [isPast, lastPage])
}
