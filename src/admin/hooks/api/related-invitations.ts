import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import { INVITATION_STATUSES, type InvitationStatus } from "../../../modules/invitation/browser"
import type { InvitationFilters } from "../../lib/invitation-list-query"
import type { AdminInvitation, InvitationListResponse } from "../../types/invitation"
import { listInvitations } from "./invitations"
import { invitationKeys } from "./query-keys"

/** How many an inviter has in each status; those with none are left out. */
export type StatusCounts = [status: InvitationStatus, count: number][]

/** The accepted invitation that a customer's account came from, if it came from one. */
export function useInvitationOfInvitee(customerId: string) {
  return useQuery<AdminInvitation | null, FetchError>({
    queryKey: invitationKeys.related("invitee", customerId),
    queryFn: async () => {
      const { invitations } = await listInvitations({ invitee_id: customerId, limit: 1 })
      return invitations[0] ?? null
    },
  })
}

/** How many invitations of each status a customer has sent. */
export function useInviterCounts(inviterId: string) {
  return useQuery<StatusCounts, FetchError>({
    queryKey: invitationKeys.related("inviter", inviterId),
    queryFn: async () => {
      const pages = await Promise.all(
        INVITATION_STATUSES.map((status) =>
          listInvitations({ inviter_id: inviterId, status: [status], fields: "id", limit: 1 }),
        ),
      )
      return INVITATION_STATUSES.map((status, index): StatusCounts[number] => [
        status,
        pages[index]?.count ?? 0,
      ]).filter(([, count]) => count > 0)
    },
  })
}

/** The newest invitations that match, and how many there are. */
export function useNewestInvitations(filters: InvitationFilters, limit: number) {
  return useQuery<InvitationListResponse, FetchError>({
    queryKey: invitationKeys.list({ ...filters, limit }),
    queryFn: () => listInvitations({ ...filters, limit }),
  })
}
