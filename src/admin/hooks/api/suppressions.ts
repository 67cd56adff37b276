import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { SuppressionList, SuppressionResults } from "../../types/suppression"
import { suppressionKeys } from "./query-keys"

const PATH = "/admin/invitations/suppressions"

/** Which part of the list to show. */
export interface SuppressionQuery {
  /** One whole address. */
  q?: string
  limit: number
  offset: number
}

/** One page of the addresses that must not be mailed. */
export function useSuppressions(query: SuppressionQuery) {
  return useQuery<SuppressionList, FetchError>({
    queryKey: suppressionKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
}

/** Blocks addresses. */
export function useBlockAddresses() {
  return useChange("POST")
}

/** Lets addresses be mailed again. */
export function useUnblockAddresses() {
  return useChange("DELETE")
}

function useChange(method: "POST" | "DELETE") {
  const client = useQueryClient()
  return useMutation<SuppressionResults, FetchError, string[]>({
    mutationFn: (emails) => sdk.client.fetch(PATH, { method, body: { emails } }),
    onSettled: () => client.invalidateQueries({ queryKey: suppressionKeys.all }),
  })
}
