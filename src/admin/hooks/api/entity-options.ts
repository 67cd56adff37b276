import { useComboboxData } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
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

/** The names of chosen ids, which need not be among the choices loaded so far. */
export function useChosenOptions(source: EntitySource, ids: readonly string[]): EntityOption[] {
  const { data } = useQuery({
    queryKey: invitationKeys.options(source.name, { id: ids }),
    queryFn: () => source.list({ id: [...ids], limit: ids.length }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  const known = new Map(data?.options.map((option) => [option.value, option]))
  return ids.map((id) => known.get(id) ?? { value: id, label: id })
}
