import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { pollUntilEnded } from "../../lib/batch-state"
import { parseRejectedRows } from "../../lib/rejected-rows"
import { saveFile } from "../../lib/save-file"
import { sdk } from "../../lib/sdk"
import type {
  BatchListResponse,
  BatchResponse,
  BatchSteering,
  InvitationBatch,
  RejectedRow,
} from "../../types/batch"
import { isNotFound } from "./invitation"
import { batchKeys, invitationKeys } from "./query-keys"

const PATH = "/admin/invitations/batches"

/** The list counts the mails of every batch on it. */
const LIST_POLL_MS = 5_000

/** One batch; followed until it has ended and the last of its mails has left. */
export function useBatch(id: string) {
  return useQuery<InvitationBatch, FetchError>({
    queryKey: batchKeys.detail(id),
    queryFn: async () => (await sdk.client.fetch<BatchResponse>(pathOf(id))).batch,
    enabled: id !== "",
    // What does not exist will not exist a second later.
    retry: (failures, error) => !isNotFound(error) && failures < 2,
    refetchInterval: ({ state }) => pollUntilEnded(state.data),
  })
}

/** One page of the batches, newest first; followed as long as one of them is at work. */
export function useBatches(page: { limit: number; offset: number }) {
  return useQuery<BatchListResponse, FetchError>({
    queryKey: batchKeys.list(page),
    queryFn: () => sdk.client.fetch(PATH, { query: page }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const waits = state.data?.batches.map(pollUntilEnded).filter((wait) => wait !== false) ?? []
      return waits.length ? Math.max(LIST_POLL_MS, Math.min(...waits)) : false
    },
  })
}

/** Pauses, resumes or cancels a batch. */
export function useSteerBatch(id: string) {
  const client = useQueryClient()
  return useMutation<BatchResponse, FetchError, BatchSteering>({
    mutationFn: (steering) =>
      sdk.client.fetch(`${pathOf(id)}/${steering}`, { method: "POST", body: {} }),
    onSuccess: ({ batch }) => client.setQueryData(batchKeys.detail(id), batch),
    // Also after a failure: the page may show what is no longer so.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: batchKeys.all })
      await client.invalidateQueries({ queryKey: invitationKeys.all })
    },
  })
}

/** The rows of an import that made no invitation, once it has gone through all of them. */
export function useRejectedRows(id: string, enabled: boolean) {
  return useQuery<RejectedRow[], FetchError>({
    queryKey: batchKeys.rejected(id),
    queryFn: async () => parseRejectedRows(await (await fetchRejected(id)).text()),
    enabled,
    // They do not change any more.
    staleTime: Infinity,
  })
}

/** Saves the rejected rows as a file. */
export function useSaveRejectedRows(id: string) {
  return useMutation<void, FetchError, void>({
    mutationFn: async () => saveFile(await (await fetchRejected(id)).blob(), `${id}-rejected.csv`),
  })
}

async function fetchRejected(id: string): Promise<Response> {
  return await sdk.client.fetch<Response>(`${pathOf(id)}/rejected`, {
    headers: { accept: "text/csv" },
  })
}

function pathOf(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`
}
