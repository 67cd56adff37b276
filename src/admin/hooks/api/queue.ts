import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import { batchKeys } from "./query-keys"

/** As much of the queue's health as the screens show. */
interface Queue {
  /** Whether nothing is sent, because the mail server refuses everything. */
  paused: boolean
  pause_reason: string | null
  /** When it is tried again. */
  paused_until: string | null
}

const POLL_MS = 10_000

/** Whether sending goes on, as long as somebody waits for it. */
export function useQueue(enabled: boolean) {
  return useQuery<Queue, FetchError>({
    queryKey: batchKeys.queue,
    queryFn: async () =>
      (await sdk.client.fetch<{ queue: Queue }>("/admin/invitations/queue")).queue,
    enabled,
    refetchInterval: POLL_MS,
  })
}
