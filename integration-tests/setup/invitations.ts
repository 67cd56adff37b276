import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ANY_STATUS, type ApiResponse } from "./api"
import type { Headers } from "./actors"
import type { ReceivedMail } from "./inbox"
import type { ShopContext } from "./shop-runner"

/** One invitation as the APIs show it, as far as the tests look. */
export interface InvitationView {
  id: string
  display_id: number
  email: string
  status: string
  delivery_status: string | null
  message: string | null
  sent_at: string | null
  registered_at: string | null
  expires_at: string | null
  created_at: string
  inviter: { id: string; email: string } | null
  invitee: { id: string; email: string } | null
  sales_channel: { id: string; name: string } | null
  customer_groups: { id: string; name: string }[]
  created_by: string | null
  batch_id: string | null
  history: { status: string; actor_type: string; actor_id: string | null; reason: string | null }[]
  deliveries: {
    status: string
    attempt: number
    last_error: string | null
    possible_duplicate: boolean
    held: boolean
    withheld: boolean
    next_attempt_at: string | null
  }[]
  url?: string
  can_cancel?: boolean
  can_resend?: boolean
}

/** One result of a submission. */
export interface ResultView {
  email: string
  outcome: string
  invitation?: InvitationView
}

/** A batch with its progress. */
export interface BatchView {
  id: string
  kind: string
  status: string
  total: number
  created: number
  skipped: number
  discarded: number
  queued: number
  sent: number
  failed: number
  rate_per_minute: number
  eta_seconds: number | null
}

/** The answer to a submission. */
export interface SubmissionView {
  results: ResultView[]
  batch: BatchView | null
  limits: { max_per_send: number; remaining: number; retry_after_seconds: number }
}

/** Settings with what of them is inherited. */
export interface SettingsView {
  settings: Record<string, unknown>
  inherited: string[]
  mail_templates: string[]
  email_provider: boolean
  open_elsewhere: { id: string; name: string }[]
}

/** A list of invitations. */
export interface ListView {
  invitations: InvitationView[]
  count: number
  offset: number
  limit: number
  limits: SubmissionView["limits"]
}

/** What a refusal of the API says. */
export interface RefusalView {
  type: string
  message: string
  reason?: string
  retry_after_seconds?: number
}

/** The link of a mail, found in its text part. */
export function linkOf(mail: ReceivedMail): string {
  const [link] = /https?:\/\/\S+\/invitation\?token=\S+/.exec(mail.text) ?? []
  if (!link) {
    throw new Error("The mail holds no link.")
  }
  return link
}

/** The token of a mail's link. */
export function tokenOf(mail: ReceivedMail): string {
  return new URL(linkOf(mail)).searchParams.get("token") ?? ""
}

/** The unsubscribe link of a mail, as its header has it. */
export function stopLinkOf(mail: ReceivedMail): string {
  const [, link] = /^<(https?:\/\/\S+)>$/.exec(mail.headers.get("list-unsubscribe") ?? "") ?? []
  if (!link) {
    throw new Error("The mail has no unsubscribe header.")
  }
  return link
}

/** Everyday requests of the tests, spelled once. */
export class Invitations {
  constructor(private readonly shop: ShopContext) {}

  /** Invites as staff; expects that this works. */
  async inviteAsAdmin(admin: Headers, body: Record<string, unknown>): Promise<SubmissionView> {
    const { data } = await this.shop.api.post<SubmissionView>("/admin/invitations", body, {
      headers: admin,
    })
    return data
  }

  /** Invites one address as staff and waits for its mail. */
  async inviteAndReceive(
    admin: Headers,
    email: string,
    body: Record<string, unknown> = {},
  ): Promise<{ id: string; mail: ReceivedMail; token: string }> {
    const { results } = await this.inviteAsAdmin(admin, { emails: [email], ...body })
    const id = results[0]?.invitation?.id
    if (!id) {
      throw new Error(`The invitation was not created: ${results[0]?.outcome}`)
    }
    const mail = await this.shop.inbox.mailTo(email)
    await this.detailWhen(admin, id, ({ delivery_status }) => delivery_status === "sent")
    return { id, mail, token: tokenOf(mail) }
  }

  /** Invites friends as a customer, whatever the answer is. */
  async inviteAsCustomer(
    headers: Headers,
    emails: string[],
    body: Record<string, unknown> = {},
  ): Promise<ApiResponse<SubmissionView & RefusalView>> {
    return await this.shop.api.post(
      "/store/customers/me/invitations",
      { emails, ...body },
      { headers, ...ANY_STATUS },
    )
  }

  /** Sets settings for the whole shop, or for one channel. */
  async configure(
    admin: Headers,
    settings: Record<string, unknown>,
    salesChannelId?: string,
  ): Promise<ApiResponse<SettingsView & RefusalView>> {
    return await this.shop.api.post("/admin/invitation-settings", settings, {
      headers: admin,
      params: salesChannelId ? { sales_channel_id: salesChannelId } : {},
      ...ANY_STATUS,
    })
  }

  /** Puts addresses on the list of those that must not be mailed, as staff. */
  async suppress(admin: Headers, emails: string[]): Promise<void> {
    const config = { headers: admin }
    await this.shop.api.post("/admin/invitations/suppressions", { emails }, config)
  }

  /** Presses the button of the page that an unsubscribe link leads to. */
  async unsubscribe(link: string): Promise<void> {
    const { pathname, search } = new URL(link)
    await this.shop.api.post(`${pathname}${search}`, {})
  }

  /** Lets a day pass for the limits of recipients: what was mailed so far was mailed a day ago. */
  async passDay(): Promise<void> {
    const knex: Knex = this.shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(
      `update customer_invitation_delivery
       set sent_at = sent_at - interval '1 day', claimed_at = claimed_at - interval '1 day'`,
    )
  }

  /** Does something to one invitation as staff, whatever the answer is. */
  async act(
    admin: Headers,
    id: string,
    action: "send" | "discard",
  ): Promise<ApiResponse<{ invitation: InvitationView } & RefusalView>> {
    return await this.shop.api.post(
      `/admin/invitations/${id}/${action}`,
      {},
      { headers: admin, ...ANY_STATUS },
    )
  }

  /** Waits until the invitation is as expected, and answers it. */
  async detailWhen(
    admin: Headers,
    id: string,
    holds: (invitation: InvitationView) => boolean,
    timeoutMs = 15_000,
  ): Promise<InvitationView> {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      const detail = await this.detail(admin, id)
      if (holds(detail)) {
        return detail
      }
      if (Date.now() > deadline) {
        throw new Error(`The invitation stays ${detail.status}/${String(detail.delivery_status)}.`)
      }
      await sleep(25)
    }
  }

  /** The invitation as staff see it. */
  async detail(admin: Headers, id: string): Promise<InvitationView> {
    const { data } = await this.shop.api.get<{ invitation: InvitationView }>(
      `/admin/invitations/${id}`,
      { headers: admin },
    )
    return data.invitation
  }

  /** What the holder of a token is told. */
  async preview(
    key: Headers,
    token: unknown,
  ): Promise<ApiResponse<{ invitation?: Record<string, unknown> } & Partial<RefusalView>>> {
    return await this.shop.api.post(
      "/store/invitations/preview",
      { token },
      { headers: key, ...ANY_STATUS },
    )
  }

  /** Registers a log-in and opens the account with it. */
  async register(
    key: Headers,
    email: string,
    token?: string,
    body: Record<string, unknown> = {},
  ): Promise<ApiResponse<{ customer?: { id: string } } & Partial<RefusalView>>> {
    const identity = await this.shop.actors.registerIdentity(email)
    return await this.openAccount(key, identity, { email, ...body }, token)
  }

  /** Opens the account of a registered log-in. */
  async openAccount(
    key: Headers,
    identity: string,
    body: Record<string, unknown>,
    token?: string,
  ): Promise<ApiResponse<{ customer?: { id: string } } & Partial<RefusalView>>> {
    return await this.shop.api.post("/store/customers", body, {
      headers: {
        ...key,
        authorization: `Bearer ${identity}`,
        ...(token === undefined ? {} : { "x-invitation-token": token }),
      },
      ...ANY_STATUS,
    })
  }
}
