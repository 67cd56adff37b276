import { useComboboxData } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { EntityOption, EntityPage, EntitySearch, EntitySource } from "../../lib/entity-sources"
import { invitationKeys } from "./query-keys"

/** Choices that match what is typed, page by page as one scrolls. */
export function useEntitySearch(source: EntitySource) {
  return useComboboxData<EntityPage, EntitySearch>({
    queryKey: invitationKeys.options(source.name, {}),
    queryFn: source.list,
    getOptions: ({ options }) => options,
    pageSize: 20,
  })
}

/**
 * The names of chosen ids, which need not be among the choices loaded so far. What was deleted says
 * so: a filter or a setting can name it still.
 */
export function useChosenOptions(source: EntitySource, ids: readonly string[]): EntityOption[] {
  const { t } = useTranslation("invitations")
  const { data, isPlaceholderData } = useQuery({
    queryKey: invitationKeys.options(source.name, { id: ids }),
    queryFn: () => source.list({ id: [...ids], limit: ids.length }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  const known = new Map(data?.options.map((option) => [option.value, option]))
  const isKnown = data !== undefined && !isPlaceholderData
  return ids.map((value) => {
    const missing: EntityOption = isKnown
      ? { value, label: t("filter.deleted"), isDeleted: true }
      : { value, label: value }
    return known.get(value) ?? missing
  })
}
