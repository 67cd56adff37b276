import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** An invitation that holds something of a person, and as what. */
export interface Trace {
  id: string
  open: boolean
  /** Was invited. */
  recipient: boolean
  /** Invited. */
  inviter: boolean
  /** Opened the account. */
  invitee: boolean
}

/** Whose traces: of an address in its spellings, or of customers. */
export type TraceOf =
  { email: string; spellings: readonly string[] } | { customer_ids: readonly string[] }

/**
 * Finds the invitations from which there is still something of a person to erase, and locks them,
 * all at once and in the order of their ids as everybody does.
 *
 * By an address it looks through the whole table once: snapshots are compared in a form that no index
 * has, and an index for what happens now and then would cost each invitation that is made.
 */
export async function lockTraces(context: ModuleContext, of: TraceOf): Promise<Trace[]> {
  const { conditions, guard, values } = "email" in of ? ofAddress(of) : ofCustomers(of)
  const { recipient, inviter, invitee } = conditions
  return await runQuery<Trace>(
    context,
    "lock-traces",
    `
    select i.id, i.status in (${open}) as open, coalesce(${recipient}, false) as recipient,
      coalesce(${inviter}, false) as inviter, coalesce(${invitee}, false) as invitee
    from (select ?::text[] as wanted, ?::text[] as spellings) w
    join customer_invitation i on (${recipient}) or (${inviter}) or (${invitee})
    where ${guard}
    order by i.id
    for no key update of i`,
    values,
  )
}

const open = sqlList(OPEN_STATUSES)

function ofAddress({ email, spellings }: Extract<TraceOf, { email: string }>) {
  return {
    conditions: {
      recipient: "i.email_normalized = any(w.wanted)",
      inviter: "lower(i.inviter_email) = any(w.spellings)",
      invitee: "lower(i.invitee_email) = any(w.spellings)",
    },
    guard: "true",
    values: [[email], spellings],
  }
}

function ofCustomers({ customer_ids: ids }: Extract<TraceOf, { customer_ids: readonly string[] }>) {
  return {
    conditions: {
      recipient: "i.invitee_id = any(w.wanted) and i.erased_at is null",
      inviter: `i.inviter_id = any(w.wanted) and (i.status in (${open})
        or i.inviter_email is not null or i.inviter_name is not null or i.message is not null)`,
      invitee: "i.invitee_id = any(w.wanted) and i.invitee_email is not null",
    },
    guard: "i.deleted_at is null",
    values: [ids, []],
  }
}
