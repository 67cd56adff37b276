import { randomUUID } from "node:crypto"
import type { DeliveryOutcome } from "../../../src/modules/invitation/delivery/settle-deliveries"
import type InvitationModuleService from "../../../src/modules/invitation/service"
import type {
  InviterSnapshot,
  SubmitInvitationsInput,
  SubmitInvitationsResult,
} from "../../../src/modules/invitation/inviting/submit"
import type { ModuleSuite } from "./module-suite"

const NO_LIMITS = {
  max_per_send: 10_000,
  rate_limit_count: 10_000,
  rate_limit_minutes: 10,
  daily_limit: 10_000,
}

/** A customer who invites, without limits unless some are given. */
export function customer(id: string, limits: Partial<typeof NO_LIMITS> = {}): InviterSnapshot {
  return {
    id,
    email: `${id}@example.com`,
    name: "Ann Lee",
    group_name: "Friends",
    limits: { ...NO_LIMITS, ...limits },
  }
}

/** Makes invitations as the workflows do, and looks at their rows. */
export class Invitations {
  constructor(
    private readonly service: InvitationModuleService,
    private readonly sql: ModuleSuite["sql"],
  ) {}

  /** Submits addresses: by staff in channel `sc_1`, mailed and valid for 30 days unless told. */
  submit(
    emails: readonly string[],
    given: Partial<SubmitInvitationsInput> = {},
  ): Promise<SubmitInvitationsResult> {
    return this.service.submit({
      emails,
      inviter: null,
      created_by: given.inviter ? null : "user_1",
      sales_channel: { id: "sc_1", name: "Web" },
      customer_group_ids: [],
      message: null,
      metadata: null,
      expires_after_days: 30,
      send: true,
      account_emails: [],
      ...given,
    })
  }

  /** Makes one invitation; its id. */
  async invite(email: string, given: Partial<SubmitInvitationsInput> = {}): Promise<string> {
    const { results } = await this.submit([email], given)
    const id = results[0]?.invitation_id
    if (!id) {
      throw new Error(`Expected an invitation, got ${JSON.stringify(results)}.`)
    }
    return id
  }

  /** Claims what is due under a new lease. */
  async claim(limit = 100) {
    const lease = `lease_${randomUUID()}`
    const { deliveries: claimed } = await this.service.claimDeliveries({
      lease_id: lease,
      batch_size: limit,
      batch_interval_seconds: 0,
    })
    return { lease, claimed }
  }

  /** Claims what is due and settles all of it with the same outcome. */
  async settleAll(outcome: Omit<DeliveryOutcome, "id">) {
    const { lease, claimed } = await this.claim()
    const outcomes = claimed.map(({ id }) => ({ id, ...outcome }))
    return await this.service.settleDeliveries(lease, outcomes)
  }

  /** Makes one invitation and has it mailed; its id. */
  async inviteAndSend(email: string, given: Partial<SubmitInvitationsInput> = {}): Promise<string> {
    const id = await this.invite(email, given)
    await this.settleAll({ status: "sent", expires_after_days: 30 })
    return id
  }

  /** Holds an invitation of the first generation for a registration request. */
  hold(id: string, holdId: string): Promise<boolean> {
    const auth_identity_id = `authid_${holdId}`
    return this.service.hold({
      invitation_id: id,
      generation: 1,
      hold_id: holdId,
      auth_identity_id,
    })
  }

  /** Accepts for a registration request. */
  accept(id: string, holdId: string) {
    return this.service.accept({
      invitation_id: id,
      hold_id: holdId,
      auth_identity_id: `authid_${holdId}`,
      invitee_id: `cus_${holdId}`,
      invitee_email: "new@example.com",
    })
  }

  /** Discards as staff; what was discarded. */
  discard(...ids: string[]): Promise<string[]> {
    return this.service.discard({ ids, actor: { type: "user", id: "user_1" }, reason: null })
  }

  /** Corrects the address as staff. */
  edit(id: string, email: string): Promise<boolean> {
    return this.service.edit({ id, address: { email, normalized: email } })
  }

  find(id: string) {
    return this.service.retrieveInvitation(id)
  }

  /** Deliveries, oldest first. */
  deliveries(id: string) {
    return this.service.listInvitationDeliveries(
      { invitation_id: id },
      { order: { created_at: "ASC" } },
    )
  }

  /** History, oldest first. */
  async history(id: string) {
    const lines = await this.service.listInvitationHistories(
      { invitation_id: id },
      { order: { created_at: "ASC" } },
    )
    return lines.map(({ status, actor_type, actor_id, reason }) => ({
      status,
      actor_type,
      actor_id,
      reason,
    }))
  }

  /** Lets the term of an invitation be over. */
  async lapse(id: string): Promise<void> {
    await this.sql(
      "update customer_invitation set expires_at = now() - interval '1 second' where id = ?",
      [id],
    )
  }

  /** Lets the hold of a registration run out. */
  async lapseHold(id: string): Promise<void> {
    await this.sql(
      "update customer_invitation set hold_expires_at = now() - interval '1 second' where id = ?",
      [id],
    )
  }

  /** Lets the lease of a process run out, as when it died. */
  async lapseLease(leaseId: string): Promise<void> {
    await this.sql(
      `update customer_invitation_delivery set lease_expires_at = now() - interval '1 second'
       where lease_id = ?`,
      [leaseId],
    )
  }
}
