// Room `erasure`: forgetting people and keeping the numbers: by address, by customer, and by age.

import { toHashedAddress } from "../suppression/suppression"
import type { Keys } from "../secrets/keys"
import { discardInvitations } from "../life/end-invitations"
import { eraseFromImports, eraseFromSelections } from "./erase-batches"
import * as erasing from "./erase-invitations"
import { lockTraces, type Trace } from "./find-traces"
import { forgetSuppressed } from "./forget-suppressed"
import type { ModuleContext } from "../sql/run"
import { spellingsOf } from "../address/spellings"

/** What was erased of somebody. */
export interface Erasure {
  /** Open invitations that were discarded for it. */
  discarded: string[]
  /** Invitations whose recipient was erased; their notification rows are still to do. */
  erased: string[]
  /** Invitations from which the inviter's name, address and message were erased. */
  as_inviter: number
  /** Invitations from which the account's address was erased. */
  as_invitee: number
  /** A registration holds an invitation to this address, which therefore is still there. */
  held: boolean
}

/** What was erased of an address. */
export interface AddressErasure extends Erasure {
  /** Whether it was readable on the list of those who must not be mailed. It stays there as a hash. */
  suppressions: number
}

/** What was erased of an address from mass work. */
export interface BatchErasure {
  /** Mass actions whose selection named it. */
  selections: number
  /** Rows of files that were imported. */
  import_rows: number
}

/**
 * Erases an address from all invitations and from the list, in one transaction. Open invitations to it are discarded first,
 * since there is nothing left to send.
 *
 * @param email - in the form in which addresses are compared.
 */
export async function eraseAddress(
  context: ModuleContext,
  keys: Keys,
  email: string,
): Promise<AddressErasure> {
  const spellings = spellingsOf(email)
  const traces = await lockTraces(context, { email, spellings })
  const open = traces.filter((trace) => trace.open && trace.recipient)
  const erasure = await eraseTraces(context, traces, { discard: open, reason: "erased" })
  return {
    ...erasure,
    held: erasure.discarded.length < open.length,
    suppressions: await forgetSuppressed(context, [toHashedAddress(keys, email)]),
  }
}

/**
 * Erases an address from what mass actions and imports still keep. Before {@link eraseAddress}, so
 * that no row of a file becomes an invitation afterwards; in a transaction of its own, since batches
 * and invitations are locked by others in either order.
 */
export async function eraseFromBatches(
  context: ModuleContext,
  email: string,
): Promise<BatchErasure> {
  const spellings = spellingsOf(email)
  return {
    selections: await eraseFromSelections(context, spellings),
    import_rows: await eraseFromImports(context, email, spellings),
  }
}

/**
 * Erases what is left of customers whose accounts are gone, in one transaction: as those who invited,
 * whose open invitations are discarded first, and as those who were invited.
 */
export async function eraseCustomers(
  context: ModuleContext,
  customerIds: readonly string[],
): Promise<Erasure> {
  const traces = await lockTraces(context, { customer_ids: customerIds })
  const discard = traces.filter((trace) => trace.open && trace.inviter)
  return await eraseTraces(context, traces, { discard, reason: "inviter_deleted" })
}

async function eraseTraces(
  context: ModuleContext,
  traces: readonly Trace[],
  { discard, reason }: { discard: readonly Trace[]; reason: string },
): Promise<Erasure> {
  const idsOf = (which: "recipient" | "inviter" | "invitee") =>
    traces.filter((trace) => trace[which]).map(({ id }) => id)
  const discarded = await discardInvitations(context, {
    ids: discard.map(({ id }) => id),
    actor: { type: "system", id: null },
    reason,
  })
  return {
    discarded,
    as_inviter: await erasing.eraseInviters(context, idsOf("inviter")),
    as_invitee: await erasing.eraseInvitees(context, idsOf("invitee")),
    erased: await erasing.eraseRecipients(context, idsOf("recipient"), { names: false }),
    held: discarded.length < discard.length,
  }
}
