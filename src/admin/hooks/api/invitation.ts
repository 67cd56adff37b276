import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type {
  AdminInvitation,
  AdminInvitationDetail,
  EditInvitationPayload,
} from "../../types/invitation"
import { pollWhileSending } from "./polling"
import { invitationKeys } from "./query-keys"

const NOT_FOUND = 404

/** One invitation with its history; follows its mail until it is sent. */
export function useInvitation(id: string) {
  return useQuery<AdminInvitationDetail, FetchError>({
    queryKey: invitationKeys.detail(id),
    queryFn: async () => {
      const { invitation } = await sdk.client.fetch<{ invitation: AdminInvitationDetail }>(
        pathOf(id),
      )
      return invitation
    },
    // What does not exist will not exist a second later.
    retry: (failures, error) => !isNotFound(error) && failures < 2,
    refetchInterval: ({ state }) => pollWhileSending(state.data && [state.data]),
  })
}

/** Whether the server says that there is no such thing. */
export function isNotFound(error: FetchError | null): boolean {
  return error?.status === NOT_FOUND
}

/** Corrects address or message. */
export function useEditInvitation(id: string) {
  return useAction<EditInvitationPayload>(id, "")
}

/** Sends the invitation, or sends it again. */
export function useSendInvitation(id: string) {
  return useAction<void>(id, "/send")
}

/** Discards the invitation. */
export function useDiscardInvitation(id: string) {
  return useAction<void>(id, "/discard")
}

function useAction<Body extends object | void>(id: string, verb: string) {
  const client = useQueryClient()
  return useMutation<{ invitation: AdminInvitation }, FetchError, Body>({
    mutationFn: (body) =>
      sdk.client.fetch(`${pathOf(id)}${verb}`, { method: "POST", body: body ?? {} }),
    // Also after a failure: the page may show what is no longer so.
    onSettled: () => client.invalidateQueries({ queryKey: invitationKeys.all }),
  })
}

function pathOf(id: string): string {
  return `/admin/invitations/${encodeURIComponent(id)}`
}
