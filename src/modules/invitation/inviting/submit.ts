// Room `inviting`: how invitations are made: reading and judging a submission, what a customer may
// still send, storing, and sending again.

import { generateEntityId } from "@medusajs/framework/utils"
import { measureAllowance, type Allowance, type LimitSettings } from "./allowance"
import { dedupeScope } from "./dedupe-scope"
import { newInvitationId } from "./new-invitation-id"
import { expireInvitations } from "../life/expire-invitations"
import { findOpenAddresses } from "./find-open-addresses"
import { insertBatch } from "./insert-batch"
import { insertInvitations, type InvitationRow } from "./insert-invitations"
import { countInvalidEntries, measureInvalidEntries } from "./invalid-entries"
import { lockInviter } from "./measure-usage"
import type { ModuleContext } from "../sql/run"
import { candidates, judgeEntries, readEntries, type SubmissionOutcome } from "./submission"

/** The customer in whose name a submission is made, as remembered on its invitations. */
export interface InviterSnapshot {
  id: string
  email: string
  name: string | null
  /** Names of the inviter's groups at this moment. */
  group_name: string | null
  limits: LimitSettings
}

/** One submission of addresses, by a customer or by staff. */
export interface SubmitInvitationsInput {
  /** As typed, in order. */
  emails: readonly string[]
  /** Null when staff invite. */
  inviter: InviterSnapshot | null
  /** The admin user or API key who submits. */
  created_by: string | null
  sales_channel: { id: string; name: string | null }
  customer_group_ids: readonly string[]
  message: string | null
  metadata: Record<string, unknown> | null
  expires_after_days: number | null
  /** Whether a mail is queued with each. */
  send: boolean
  /** Addresses that have an account; only for staff. */
  account_emails: readonly string[]
}

/** What became of one entry. */
export interface SubmissionResult {
  /** As typed. */
  email: string
  outcome: SubmissionOutcome
  invitation_id: string | null
  /** As the invitation has it: without a name, with the domain in its ASCII form. */
  address: string | null
}

/** What became of a submission. */
export interface SubmitInvitationsResult {
  results: SubmissionResult[]
  batch_id: string | null
  /** What the inviter may send from now on; null for staff. */
  allowance: Allowance | null
  /** Which limit left nothing, so that nothing was made; null: none did. */
  limited: "rate_limited" | "too_many_invalid" | null
  /** Seconds until the limit leaves something again; 0 where none was met. */
  retry_after_seconds: number
  /** Older invitations to these addresses that were found lapsed, and expired on the way. */
  expired: string[]
}

const NOTHING: SubmitInvitationsResult = {
  results: [],
  batch_id: null,
  allowance: null,
  limited: null,
  retry_after_seconds: 0,
  expired: [],
}

/**
 * Makes the invitations of one submission within the transaction of the context.
 *
 * A customer's submissions are made one after the other, so that limits hold whatever arrives at
 * once. Staff are not limited, and rely on the unique index alone.
 *
 * @param suppressedAmong - which of some addresses must not be mailed; asked for staff only.
 */
export async function submitInvitations(
  context: ModuleContext,
  input: SubmitInvitationsInput,
  suppressedAmong: (addresses: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<SubmitInvitationsResult> {
  const { inviter } = input
  const scope = dedupeScope(inviter?.id ?? null, input.sales_channel.id)
  const entries = readEntries(input.emails)
  if (inviter) {
    await lockInviter(context, inviter.id)
  }
  const invalid = entries.filter(({ outcome }) => outcome === "invalid_email").length
  const wait = inviter ? await measureInvalidEntries(context, inviter.id, invalid) : null
  if (inviter && wait !== null) {
    const allowance = await measureAllowance(context, inviter.id, inviter.limits)
    return { ...NOTHING, limited: "too_many_invalid", retry_after_seconds: wait, allowance }
  }
  if (inviter && invalid > 0) {
    await countInvalidEntries(context, inviter.id, invalid)
  }
  const addresses = candidates(entries)
  const expired = await expireInvitations(context, addresses.length, {
    dedupe_scope: scope,
    addresses,
  })
  const before = inviter ? await measureAllowance(context, inviter.id, inviter.limits) : null
  const planned = judgeEntries(entries, {
    open: await findOpenAddresses(context, scope, addresses),
    accounts: new Set(input.account_emails),
    suppressed: inviter ? new Set() : await suppressedAmong(addresses),
    allowance: before ? Math.min(before.max_per_send, before.remaining) : Infinity,
  })
  const rows: (InvitationRow | null)[] = planned.map(({ outcome, address }) =>
    outcome === "created" && address
      ? {
          id: newInvitationId(),
          email: address.email,
          email_normalized: address.normalized,
        }
      : null,
  )
  if (before?.remaining === 0 && planned.some((entry) => entry.outcome === "over_limit")) {
    const { retry_after_seconds } = before
    return { ...NOTHING, limited: "rate_limited", retry_after_seconds, allowance: before, expired }
  }

  const batchId = inviter ? null : generateEntityId(undefined, "invtbat")
  const toStore = rows.filter((row) => row !== null)
  const stored = await insertInvitations(context, toStore, {
    message: input.message,
    metadata: input.metadata,
    inviter_id: inviter?.id ?? null,
    inviter_email: inviter?.email ?? null,
    inviter_name: inviter?.name ?? null,
    inviter_group_name: inviter?.group_name ?? null,
    created_by: input.created_by,
    sales_channel_id: input.sales_channel.id,
    sales_channel_name: input.sales_channel.name,
    customer_group_ids: input.customer_group_ids,
    dedupe_scope: scope,
    expires_after_days: input.expires_after_days,
    batch_id: batchId,
    send: input.send,
  })
  if (batchId) {
    await insertBatch(context, {
      id: batchId,
      total: entries.length,
      created: stored.size,
      created_by: input.created_by,
    })
  }

  const results = planned.map(({ typed, outcome }, position): SubmissionResult => {
    const row = rows[position]
    if (!row) {
      return { email: typed, outcome, invitation_id: null, address: null }
    }
    // Somebody else's identical submission came first: the index let only one through.
    return stored.has(row.id)
      ? { email: typed, outcome, invitation_id: row.id, address: row.email }
      : { email: typed, outcome: "duplicate", invitation_id: null, address: null }
  })
  const allowance = inviter ? await measureAllowance(context, inviter.id, inviter.limits) : null
  return { ...NOTHING, results, batch_id: batchId, allowance, expired }
}
