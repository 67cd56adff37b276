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

/** The answer to a submission. */
export interface SubmissionView {
  results: ResultView[]
  batch: { id: string; total: number; created: number; skipped: number } | null
  limits: { max_per_send: number; remaining: number; retry_after_seconds: number }
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
    const mail = await this.receive(email)
    return { id, mail, token: tokenOf(mail) }
  }

  /** Waits for the mail to an address, and until the shop has noted that it was sent. */
  async receive(email: string): Promise<ReceivedMail> {
    await this.shop.inbox.waitFor(() => this.shop.inbox.to(email).length > 0)
    await this.shop.waitWorkflowExecutions()
    const [mail] = this.shop.inbox.to(email)
    if (!mail) {
      throw new Error("No mail came.")
    }
    return mail
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
