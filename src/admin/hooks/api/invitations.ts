import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { InvitationListQuery } from "../../lib/invitation-list-query"
import { sdk } from "../../lib/sdk"
import type { SelectionPayload } from "../../lib/selection"
import type { BatchResponse } from "../../types/batch"
import type {
  CreateInvitationsPayload,
  CreateInvitationsResponse,
  DiscardInvitationsResponse,
  InvitationListResponse,
  SendInvitationsResponse,
} from "../../types/invitation"
import { pollWhileSending } from "./polling"
import { batchKeys, invitationKeys } from "./query-keys"

/** One page of invitations; follows mails until they are sent. */
export function useInvitations(query: InvitationListQuery) {
  return useQuery<InvitationListResponse, FetchError>({
    queryKey: invitationKeys.list(query),
    queryFn: () => listInvitations(query),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => pollWhileSending(state.data?.invitations),
  })
}

/** Reads one page of invitations. */
export async function listInvitations(
  query: Omit<InvitationListQuery, "offset"> & {
    offset?: number
    fields?: string
    invitee_id?: string
  },
): Promise<InvitationListResponse> {
  return await sdk.client.fetch("/admin/invitations", { query: { ...query } })
}

/** Invites addresses on behalf of the shop. */
export function useCreateInvitations() {
  const client = useQueryClient()
  return useMutation<CreateInvitationsResponse, FetchError, CreateInvitationsPayload>({
    mutationFn: (body) => sdk.client.fetch("/admin/invitations", { method: "POST", body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: invitationKeys.all })
      await client.invalidateQueries({ queryKey: batchKeys.lists })
    },
  })
}

/** Discards what is selected, as far as it is still open; many of them in the background. */
export function useDiscardInvitations() {
  return useMassAction<DiscardInvitationsResponse>("discard")
}

/** Sends what is selected, or sends it again, as far as that is allowed; many in the background. */
export function useSendInvitations() {
  return useMassAction<SendInvitationsResponse>("send")
}

function useMassAction<Response>(verb: "discard" | "send") {
  const client = useQueryClient()
  return useMutation<Response | BatchResponse, FetchError, SelectionPayload>({
    mutationFn: (body) => sdk.client.fetch(`/admin/invitations/${verb}`, { method: "POST", body }),
    // Also after a failure: the page may show what is no longer so.
    onSettled: () => client.invalidateQueries({ queryKey: invitationKeys.all }),
  })
}
