import { randomUUID } from "node:crypto"
import { AlreadyOpenError } from "../../../src/modules/invitation/sql/run"
import type InvitationModuleService from "../../../src/modules/invitation/service"

const ADMIN = { type: "user", id: "user_1" } as const

/** Does to the real module what the reference does in memory. */
export class Driver {
  /** The hold that each invitation was last given. */
  private readonly holds = new Map<string, string>()

  constructor(
    private readonly service: InvitationModuleService,
    /** Keeps the addresses of one history apart from those of all others. */
    private readonly world = randomUUID(),
  ) {}

  address(n: number): string {
    return `guest-${n}@${this.world}.example.com`
  }

  /** The id of the new invitation, or `null` when there is an open one. */
  async create(address: number): Promise<string | null> {
    const { results } = await this.service.submit({
      emails: [this.address(address)],
      inviter: null,
      created_by: ADMIN.id,
      sales_channel: { id: this.world, name: "Web" },
      customer_group_ids: [],
      message: null,
      metadata: null,
      expires_after_days: 30,
      send: true,
      account_emails: [],
    })
    return results[0]?.invitation_id ?? null
  }

  async dispatch(answer: "sent" | "failed"): Promise<void> {
    const lease = randomUUID()
    const { deliveries: claimed } = await this.service.claimDeliveries({
      lease_id: lease,
      batch_size: 1_000,
      batch_interval_seconds: 0,
    })
    await this.service.settleDeliveries(
      lease,
      claimed.map(({ id }) => ({ id, status: answer, expires_after_days: 30 })),
    )
  }

  async discard(id: string): Promise<boolean> {
    return (await this.service.discard({ ids: [id], actor: ADMIN, reason: null })).length > 0
  }

  /** Not when somebody invites the address anew at the same moment: the database lets one through. */
  async send(id: string): Promise<boolean> {
    try {
      return (await this.service.resend({ ids: [id], by: ADMIN })).queued.length > 0
    } catch (error) {
      if (error instanceof AlreadyOpenError) {
        return false
      }
      throw error
    }
  }

  /** Its time runs out, and the job comes by. */
  async expire(id: string): Promise<boolean> {
    const { expires_at: before } = await this.service.retrieveInvitation(id)
    await this.service.updateInvitations({ id, expires_at: new Date(0) })
    const expired = (await this.service.expire(1_000)).includes(id)
    if (!expired) {
      await this.service.updateInvitations({ id, expires_at: before })
    }
    return expired
  }

  async hold(id: string): Promise<boolean> {
    const { token_generation: generation } = await this.service.retrieveInvitation(id)
    const hold = randomUUID()
    const won = await this.service.hold({
      invitation_id: id,
      generation,
      hold_id: hold,
      auth_identity_id: "authid_1",
    })
    if (won) {
      this.holds.set(id, hold)
    }
    return won
  }

  async release(id: string): Promise<void> {
    await this.service.releaseHold(this.holds.get(id) ?? "none")
  }

  async accept(id: string): Promise<boolean> {
    const accepted = await this.service.accept({
      invitation_id: id,
      hold_id: this.holds.get(id) ?? "none",
      auth_identity_id: "authid_none",
      invitee_id: `cus_${id}`,
      invitee_email: "guest@example.com",
    })
    return accepted !== null
  }

  /** What the database says of one invitation. */
  async look(id: string) {
    const row = await this.service.retrieveInvitation(id)
    const history = await this.service.listInvitationHistories(
      { invitation_id: id },
      { order: { created_at: "ASC", id: "ASC" }, take: 1_000 },
    )
    const active = await this.service.listInvitationDeliveries({
      invitation_id: id,
      status: ["queued", "sending"],
    })
    return { row, past: history.map(({ status }) => String(status)), active: active.length }
  }
}
