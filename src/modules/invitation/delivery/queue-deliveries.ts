import { OPEN_STATUSES, SENDING_ACTIONS, TRANSITIONS, type SendingAction } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"
import { allowedSql } from "../life/guards"
import type { Actor } from "../life/end-invitations"

/** An invitation for which one more mail was queued, and by which action. */
export interface QueuedDelivery {
  id: string
  action: SendingAction
}

/** What to send again, by whom. */
export interface QueueDeliveriesInput {
  ids: readonly string[]
  actor: Actor
  /** Only this customer's own. */
  inviter_id?: string | undefined
  /** Days until a reopened invitation expires, by sales channel; null: never. */
  terms: Readonly<Record<string, number | null>>
  /** The batch whose progress counts these mails. */
  batch_id?: string | undefined
}

/**
 * Queues one more mail for those of the invitations that may be sent, reopening ended ones with a
 * new link and term, and writes history where a status changed; all in one statement.
 *
 * An ended invitation stays ended while another open one of the same inviter holds its address, and
 * of several ended ones to the same address only the newest is reopened.
 */
export async function queueDeliveries(
  context: ModuleContext,
  input: QueueDeliveriesInput,
): Promise<QueuedDelivery[]> {
  const actions = SENDING_ACTIONS.filter((action) =>
    TRANSITIONS[action].by.includes(input.actor.type),
  )
  const renewing = actions.filter((action) => TRANSITIONS[action].newLink)
  const cases = (value: (action: SendingAction) => string) =>
    actions.map((action) => `when '${action}' then '${value(action)}'`).join(" ")
  return await runQuery<QueuedDelivery>(
    context,
    "queue-deliveries",
    `
    with locked as materialized (
      select i.id, i.dedupe_scope, i.email_normalized, i.created_at,
        case ${actions.map((action) => `when ${allowedSql(action, "i")} then '${action}'`).join("\n")}
        end as action
      from customer_invitation i
      where i.id = any(?::text[]) and (?::text is null or i.inviter_id = ?)
        and (${actions.map((action) => allowedSql(action, "i")).join("\n or ")})
      order by i.id
      for no key update
    ),
    ranked as (
      select l.id, l.action, l.action in (${sqlList(renewing)}) as renews,
        row_number() over (
          partition by l.dedupe_scope, l.email_normalized, l.action in (${sqlList(renewing)})
          order by l.created_at desc, l.id desc) as newest_first
      from locked l
      where not (l.action in (${sqlList(renewing)}) and exists (
        select 1 from customer_invitation o
        where o.dedupe_scope = l.dedupe_scope and o.email_normalized = l.email_normalized
          and o.status in (${sqlList(OPEN_STATUSES)}) and o.deleted_at is null))
    ),
    chosen as materialized (
      select id, action, renews from ranked where not renews or newest_first = 1
    ),
    changed as (
      update customer_invitation i
      set status = case c.action ${cases((action) => TRANSITIONS[action].to)} end,
        delivery_status = 'queued',
        token_generation = i.token_generation + c.renews::int,
        expires_at = case when c.renews
          then now() + make_interval(days => (?::jsonb ->> i.sales_channel_id)::int)
          else i.expires_at end,
        ended_at = case when c.renews then null else i.ended_at end,
        updated_at = now()
      from chosen c where i.id = c.id
      returning i.id, c.action, c.renews, i.status
    ),
    history as (
      insert into customer_invitation_history
        (id, invitation_id, status, actor_type, actor_id, reason, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), c.id, c.status, ?, ?, c.action,
        clock_timestamp()
      from changed c where c.renews
    ),
    outbox as (
      insert into customer_invitation_delivery
        (id, invitation_id, status, next_attempt_at, caused_by, batch_id)
      select 'invtdel_' || replace(gen_random_uuid()::text, '-', ''), c.id, 'queued', now(), ?, ?
      from changed c
    )
    select id, action from changed`,
    [
      input.ids,
      input.inviter_id ?? null,
      input.inviter_id ?? null,
      JSON.stringify(input.terms),
      input.actor.type,
      input.actor.id,
      input.actor.type === "customer" ? input.actor.id : null,
      input.batch_id ?? null,
    ],
  )
}
