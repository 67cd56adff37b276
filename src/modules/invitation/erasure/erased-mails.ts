import { runQuery, type ModuleContext } from "../sql/run"

/** An erased invitation, with its mails: each may have left a notification row for each attempt. */
export interface ErasedMails {
  invitation_id: string
  deliveries: { id: string; attempt: number }[]
}

/** Which of the erased invitations to look at, in the order of their ids. */
export interface ErasedMailsPage {
  /** Only these; left out: all of which something may be left. */
  ids?: readonly string[]
  /** Only those after this id. */
  after: string
  limit: number
}

/** Erased invitations whose notification rows are not known to be erased for good. */
export async function findErasedMails(
  context: ModuleContext,
  { ids, after, limit }: ErasedMailsPage,
): Promise<ErasedMails[]> {
  return await runQuery<ErasedMails>(
    context,
    "find-erased-mails",
    `
    select i.id as invitation_id, m.deliveries
    from customer_invitation i
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'attempt', d.attempt)), '[]')
        as deliveries
      from customer_invitation_delivery d where d.invitation_id = i.id and d.attempt > 0
    ) m
    where i.erased_at is not null and i.notifications_erased_at is null
      and i.deleted_at is null and i.id > ?
      and (?::text[] is null or i.id = any(?::text[]))
    order by i.id
    limit ?`,
    [after, ids ?? null, ids ?? null, limit],
  )
}

/**
 * Notes that nothing is left of the mails of these. Not of one whose mail is being sent, or was taken
 * a few minutes ago by a process that may have stood still since: it can still write a row.
 */
export async function markMailsErased(
  context: ModuleContext,
  ids: readonly string[],
): Promise<void> {
  await runQuery(
    context,
    "mark-mails-erased",
    `update customer_invitation i set notifications_erased_at = now()
     where i.id = any(?::text[]) and i.erased_at is not null and not exists (
       select 1 from customer_invitation_delivery d
       where d.invitation_id = i.id
         and (d.status = 'sending' or d.claimed_at > now() - interval '10 minutes'))`,
    [ids],
  )
}
