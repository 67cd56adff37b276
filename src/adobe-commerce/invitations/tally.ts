import { hash } from "node:crypto"
import {
  type ForeignInvitation,
  type InvitationStatus,
  OPEN_STATUSES,
} from "../../modules/invitation"
import type { Conversion, Refusal } from "./convert"

type Converted = Extract<Conversion, { invitation: ForeignInvitation }>

/** How many invitations there were of each kind. */
export interface Counts {
  /** Taken over now, or would be in a dry run, by their status here. */
  adopted: Record<InvitationStatus, number>
  /** Of these: discarded because their inviter has the address open already. */
  duplicates: number
  /** Of these: whose inviter has no account here. */
  unmatched_inviters: number
  /** Of these: accepted, and the invitee has no account here or is not known. */
  unmatched_invitees: number
  /** Were taken over before. */
  known: number
  /** Did not come along, by reason. */
  refused: Record<Refusal, number>
}

/** Counts what becomes of invitations, page after page. */
export class Tally {
  readonly counts: Counts = {
    adopted: { not_sent: 0, sent: 0, accepted: 0, discarded: 0, expired: 0 },
    duplicates: 0,
    unmatched_inviters: 0,
    unmatched_invitees: 0,
    known: 0,
    refused: { invalid_email: 0, unknown_status: 0, no_date: 0, unknown_store: 0, left_out: 0 },
  }

  /** Of each open address a few bytes that stand for it: in a dry run nothing remembers them. */
  private readonly open = new Set<string>()

  /** @param source - begins the ids of inviters and invitees without an account here. */
  constructor(private readonly source: string) {}

  /** Counts one that does not come along. */
  refuse(reason: Refusal): void {
    this.counts.refused[reason] += 1
  }

  /** Counts one that was known already. */
  know(): void {
    this.counts.known += 1
  }

  /** Counts one that is taken over, and whether that ended it. */
  adopt({ invitation }: Converted, duplicate: boolean): void {
    const { counts } = this
    counts.adopted[duplicate ? "discarded" : invitation.status] += 1
    counts.duplicates += Number(duplicate)
    counts.unmatched_inviters += Number(this.isForeign(invitation.inviter_id))
    if (invitation.status === "accepted") {
      const { invitee_id: id } = invitation
      counts.unmatched_invitees += Number(id === null || this.isForeign(id))
    }
  }

  /** Whether an earlier one that was asked for has the same inviter, sales channel and address open. */
  isRepeated({
    inviter_id,
    sales_channel_id,
    email_normalized,
    status,
  }: ForeignInvitation): boolean {
    if (!OPEN_STATUSES.includes(status)) {
      return false
    }
    const scope = JSON.stringify([inviter_id, sales_channel_id, email_normalized])
    const mark = hash("sha256", scope, "base64").slice(0, 12)
    const repeated = this.open.has(mark)
    this.open.add(mark)
    return repeated
  }

  private isForeign(id: string | null): boolean {
    return id?.startsWith(`${this.source}_`) ?? false
  }
}
