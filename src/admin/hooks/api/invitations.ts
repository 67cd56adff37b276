import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { InvitationListQuery } from "../../lib/invitation-list-query"
import { sdk } from "../../lib/sdk"
import type {
  CreateInvitationsPayload,
  CreateInvitationsResponse,
  DiscardInvitationsResponse,
  InvitationListResponse,
} from "../../types/invitation"
import { invitationKeys } from "./query-keys"

/** How often a page is read again while mails on it are on their way. */
const POLL_WHILE_SENDING_MS = 3_000

/** One page of invitations; follows mails until they are sent. */
export function useInvitations(query: InvitationListQuery) {
  return useQuery<InvitationListResponse, FetchError>({
    queryKey: invitationKeys.list(query),
    queryFn: () => sdk.client.fetch("/admin/invitations", { query: { ...query } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isSending(state.data) ? POLL_WHILE_SENDING_MS : false),
  })
}

/** Invites addresses on behalf of the shop. */
export function useCreateInvitations() {
  const client = useQueryClient()
  return useMutation<CreateInvitationsResponse, FetchError, CreateInvitationsPayload>({
    mutationFn: (body) => sdk.client.fetch("/admin/invitations", { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationKeys.all }),
  })
}

/** Discards the invitations of these ids, as far as they are still open. */
export function useDiscardInvitations() {
  const client = useQueryClient()
  return useMutation<DiscardInvitationsResponse, FetchError, { ids: string[] }>({
    mutationFn: (body) => sdk.client.fetch("/admin/invitations/discard", { method: "POST", body }),
    // Also after a failure: the page may show what is no longer so.
    onSettled: () => client.invalidateQueries({ queryKey: invitationKeys.all }),
  })
}

function isSending(page: InvitationListResponse | undefined): boolean {
  return (page?.invitations ?? []).some(
    ({ delivery_status }) => delivery_status === "queued" || delivery_status === "sending",
  )
}
