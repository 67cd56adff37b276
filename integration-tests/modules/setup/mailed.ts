import type { SubmitInvitationsInput } from "../../../src/modules/invitation/inviting/submit"
import { Lives } from "./lives"
import type { ModuleSuite } from "./module-suite"

/** What became of an invitation after its first mail. */
export type Fate = "sent" | "accepted" | "discarded" | "expired"

/** An invitation whose first mail left at some moment. */
export interface MailedInvitation extends Partial<SubmitInvitationsInput> {
  /** ISO 8601. */
  at: string
  fate: Fate
}

/** Makes invitations that were first mailed long ago. */
export class Mailed {
  private serial = 0
  private readonly lives: Lives

  constructor(private readonly suite: ModuleSuite) {
    this.lives = new Lives(suite)
  }

  /** Makes one; its id. */
  async make({ at, fate, ...given }: MailedInvitation): Promise<string> {
    this.serial += 1
    const email = `guest-${this.serial}@example.com`
    const id =
      fate === "sent"
        ? await this.suite.invitations.inviteAndSend(email, given)
        : await this.lives[fate](email, given)
    await this.suite.sql(
      "update customer_invitation set first_sent_at = ?::timestamptz where id = ?",
      [at, id],
    )
    return id
  }

  /** Notes what a look at the orders of an invitation's account showed; how many were written. */
  async seeOrders(
    invitationId: string,
    purchased: boolean,
    { seen_at, has_account = true, onlyChanged = false }: Partial<Look> = {},
  ): Promise<number> {
    return await this.suite.service.recordPurchases(
      {
        seen_at: seen_at ?? new Date().toISOString(),
        purchases: [
          {
            customer_id: `cus_h_${invitationId}`,
            purchased_at: purchased ? "2026-04-01T10:00:00.123456Z" : null,
            has_account,
          },
        ],
      },
      { onlyChanged },
    )
  }
}

interface Look {
  seen_at: string
  has_account: boolean
  onlyChanged: boolean
}
