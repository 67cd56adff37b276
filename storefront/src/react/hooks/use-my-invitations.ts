import { useCallback, useRef, useState } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import { errorData, type InvitationErrorData } from "../../errors.ts"
import type { Invitation, InvitationLimits, InvitationList, InvitationResult } from "../../types.ts"
import { useInvitationLimits, type LimitsView } from "./use-invitation-limits.ts"
import { useLatest } from "./use-latest.ts"
import { useLoad } from "./use-load.ts"
import { useMounted } from "./use-mounted.ts"
import { useRefreshWhileSending } from "./use-refresh-while-sending.ts"

/** What an inviter can do to one invitation. */
export type InvitationVerb = "resend" | "cancel"

/** How to list the customer's invitations. */
export interface UseMyInvitationsOptions {
  client: Pick<InvitationsClient, "list" | InvitationVerb>
  /** Invitations on a page (default 10). */
  pageSize?: number
  /** The first page, where a server has read it already. */
  initial?: InvitationList | null
}

/** What became of an action on one invitation. */
export interface InvitationActionOutcome {
  verb: InvitationVerb
  /** As it stood before the action. */
  invitation: Invitation
  /** Null: it worked. */
  error: InvitationErrorData | null
}

/** The customer's invitations. */
export interface MyInvitationsState {
  invitations: Invitation[]
  count: number
  /** From 1. */
  page: number
  pageCount: number
  setPage: (page: number) => void
  /** Null until they are known. */
  limits: LimitsView | null
  /** Nothing of the list is there yet, or another page is on its way. */
  isLoading: boolean
  /** Why the list could not be read. */
  error: InvitationErrorData | null
  reload: () => void
  /** Takes in what another answer brought, and shows the newest invitations. */
  noteSent: (limits: InvitationLimits, results?: readonly InvitationResult[]) => void
  resend: (invitation: Invitation) => Promise<void>
  cancel: (invitation: Invitation) => Promise<void>
  /** The invitation that something is being done to; a second action waits for the first. */
  pendingId: string | null
  /** What became of the last action. */
  outcome: InvitationActionOutcome | null
}

/**
 * The customer's own invitations, a page at a time. Reads the list again after each action, while
 * mails are on their way, and when the limits allow more.
 */
export function useMyInvitations({
  client,
  pageSize = 10,
  initial,
}: UseMyInvitationsOptions): MyInvitationsState {
  const [page, setPage] = useState(1)
  const { data, error, isLoading, reload, replace } = useLoad(
    async (signal) =>
      await client.list({ limit: pageSize, offset: (page - 1) * pageSize }, { signal }),
    `${page}/${pageSize}`,
    initial,
  )
  useRefreshWhileSending(data, reload)
  const actions = useActions(client, (limits) => {
    if (limits) {
      replace((list) => list && { ...list, limits })
    }
    reload()
  })
  return {
    invitations: data?.invitations ?? [],
    count: data?.count ?? 0,
    page,
    pageCount: Math.max(1, Math.ceil((data?.count ?? 0) / pageSize)),
    setPage,
    limits: useInvitationLimits(data?.limits ?? null, reload),
    isLoading: isLoading && (data === null || data.offset !== (page - 1) * pageSize),
    error,
    reload,
    noteSent: useCallback(
      (limits: InvitationLimits, results: readonly InvitationResult[] = []) => {
        replace((list) => list && { ...withNewest(list, results, pageSize), limits })
        setPage(1)
        reload()
      },
      [replace, reload, pageSize],
    ),
    ...actions,
  }
}

/** The list with what has just been made, which need not be read for that. */
function withNewest(
  list: InvitationList,
  results: readonly InvitationResult[],
  pageSize: number,
): InvitationList {
  const known = new Set(list.invitations.map(({ id }) => id))
  const made = results
    .flatMap(({ invitation }) => (invitation && !known.has(invitation.id) ? [invitation] : []))
    .reverse()
  const invitations = [...made, ...list.invitations].slice(0, pageSize)
  return list.offset === 0 ? { ...list, invitations, count: list.count + made.length } : list
}

function useActions(
  client: UseMyInvitationsOptions["client"],
  onEnd: (limits: InvitationLimits | null) => void,
): Pick<MyInvitationsState, "resend" | "cancel" | "pendingId" | "outcome"> {
  const [pendingId, setPendingId] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<InvitationActionOutcome | null>(null)
  const busy = useRef(false)
  const mounted = useMounted()
  const latest = useLatest({ client, onEnd })

  const act = useCallback(
    async (verb: InvitationVerb, invitation: Invitation) => {
      if (busy.current) {
        return
      }
      busy.current = true
      setPendingId(invitation.id)
      setOutcome(null)
      // Not broken off when the component goes: whoever pressed the button wants it done.
      const failure = await latest.current.client[verb](invitation.id).then(
        () => null,
        (reason: unknown) => errorData(reason),
      )
      busy.current = false
      if (mounted.current) {
        setPendingId(null)
        setOutcome({ verb, invitation, error: failure })
        latest.current.onEnd(failure?.limits ?? null)
      }
    },
    [latest, mounted],
  )

  return {
    resend: useCallback(async (invitation: Invitation) => await act("resend", invitation), [act]),
    cancel: useCallback(async (invitation: Invitation) => await act("cancel", invitation), [act]),
    pendingId,
    outcome,
  }
}
