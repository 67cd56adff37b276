import { InvitationError, type InvitationErrorReason } from "../errors.ts"
import type { InvitationsClient } from "../client/client.ts"
import type {
  Invitation,
  InvitationLimits,
  InvitationPreview,
  RegisterInput,
  StorefrontSettings,
} from "../types.ts"

/** An invitation of a test. */
export function invitation(more: Partial<Invitation> = {}): Invitation {
  const email = more.email ?? "ann@example.com"
  return {
    id: `inv_${email}`,
    display_id: 1,
    email,
    status: "sent",
    delivery_status: "sent",
    message: null,
    sent_at: "2026-03-02T12:00:00.000Z",
    registered_at: null,
    expires_at: "2026-04-01T12:00:00.000Z",
    created_at: "2026-03-01T12:00:00.000Z",
    erased_at: null,
    can_resend: true,
    can_cancel: true,
    ...more,
  }
}

/** A refusal of a test. */
export function refused(
  reason: InvitationErrorReason,
  more: Partial<InvitationError> = {},
): InvitationError {
  return new InvitationError({ reason, message: reason, status: 400, ...more })
}

/** What a link of the test's shop is about. */
export const PREVIEW: InvitationPreview = {
  email: "vera@example.com",
  inviter_name: "Clara Berg",
  message: "Come and look!",
  status: "sent",
  expires_at: "2026-04-01T12:00:00.000Z",
}

/**
 * A shop in memory with the client's methods, as small as the components need it. What it is asked
 * stands in `asked`; a method listed in `refuses` throws.
 */
export class TestShop implements InvitationsClient {
  readonly asked: [keyof InvitationsClient, unknown][] = []
  refuses: Partial<Record<keyof InvitationsClient, InvitationError>> = {}
  invitations: Invitation[] = []
  limits: InvitationLimits = { max_per_send: 5, remaining: 5, retry_after_seconds: 0 }
  shopSettings: StorefrontSettings = {
    enabled: true,
    storefront_enabled: true,
    registration: "open",
    allow_message: true,
    max_per_send: 5,
    accept_other_email: false,
  }

  async settings() {
    return await this.answer("settings", undefined, () => this.shopSettings)
  }

  async list(query: Parameters<InvitationsClient["list"]>[0] = {}) {
    const { limit = 20, offset = 0 } = query
    return await this.answer("list", query, () => ({
      invitations: this.invitations.slice(offset, offset + limit),
      count: this.invitations.length,
      limit,
      offset,
      limits: this.limits,
    }))
  }

  async send(input: Parameters<InvitationsClient["send"]>[0]) {
    return await this.answer("send", input, () => {
      const results = input.emails.map((email) => {
        if (!email.includes("@")) {
          return { email, outcome: "invalid_email" } as const
        }
        const made = invitation({
          email,
          status: "not_sent",
          delivery_status: "queued",
          sent_at: null,
          can_resend: false,
        })
        this.invitations = [made, ...this.invitations]
        return { email, outcome: "created", invitation: made } as const
      })
      return { results, limits: this.limits }
    })
  }

  async resend(id: string) {
    return await this.answer("resend", id, () => this.change(id, { delivery_status: "queued" }))
  }

  async cancel(id: string) {
    const gone = { status: "discarded", can_cancel: false, can_resend: false } as const
    return await this.answer("cancel", id, () => this.change(id, gone))
  }

  async preview(token: string) {
    return await this.answer("preview", token, () => PREVIEW)
  }

  async register(input: RegisterInput) {
    return await this.answer("register", input, () => {
      const { email, first_name: first = null, last_name: last = null } = input
      const customer = { id: "cus_1", email, first_name: first, last_name: last }
      return { customer, session: "open" as const, token: "a.b.c" }
    })
  }

  /** What one method was asked, each time. */
  askedOf(method: keyof InvitationsClient): unknown[] {
    return this.asked.flatMap(([asked, input]) => (asked === method ? [input] : []))
  }

  private change(id: string, change: Partial<Invitation>): Invitation {
    this.invitations = this.invitations.map((one) => (one.id === id ? { ...one, ...change } : one))
    return this.invitations.find((one) => one.id === id) ?? invitation(change)
  }

  private async answer<T>(method: keyof InvitationsClient, input: unknown, make: () => T) {
    this.asked.push([method, input])
    await Promise.resolve()
    const refusal = this.refuses[method]
    if (refusal) {
      throw refusal
    }
    return make()
  }
}
