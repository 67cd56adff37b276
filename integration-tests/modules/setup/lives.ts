import type { SubmitInvitationsInput } from "../../../src/modules/invitation/inviting/submit"
import type { ModuleSuite } from "./module-suite"

type Given = Partial<SubmitInvitationsInput>

/** Brings invitations to their ends, and looks at what is left of them. */
export class Lives {
  constructor(private readonly suite: ModuleSuite) {}

  /** An invitation that was mailed and accepted; its id. */
  async accepted(email: string, given: Given = {}): Promise<string> {
    const { invitations } = this.suite
    const id = await invitations.inviteAndSend(email, given)
    await invitations.hold(id, `h_${id}`)
    await invitations.accept(id, `h_${id}`)
    return id
  }

  /** An invitation that was mailed and has expired; its id. */
  async expired(email: string, given: Given = {}): Promise<string> {
    const { invitations, service } = this.suite
    const id = await invitations.inviteAndSend(email, given)
    await invitations.lapse(id)
    await service.expire(10)
    return id
  }

  /** An invitation that was mailed and discarded; its id. */
  async discarded(email: string, given: Given = {}): Promise<string> {
    const { invitations } = this.suite
    const id = await invitations.inviteAndSend(email, given)
    await invitations.discard(id)
    return id
  }

  /** Moves the end of an invitation back. */
  async endedDaysAgo(id: string, days: number): Promise<void> {
    await this.suite.sql(
      "update customer_invitation set ended_at = now() - make_interval(days => ?) where id = ?",
      [days, id],
    )
  }

  /** What the reports count by, of all invitations. */
  async numbers(): Promise<unknown[]> {
    return await this.suite.sql(
      `select id, status, inviter_id, invitee_id, created_by, sales_channel_id, inviter_group_name,
         first_sent_at, sent_at, registered_at, ended_at, created_at, purchased_at, batch_id,
         customer_group_ids
       from customer_invitation order by id`,
    )
  }

  /** Everything in the plugin's tables, in one text. */
  async dump(): Promise<string> {
    const tables = await this.suite.sql<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_name like 'customer_invitation%'`,
    )
    const rows = await Promise.all(
      tables.map(({ name }) =>
        this.suite.sql<{ line: string }>(`select row_to_json(t)::text as line from ${name} t`),
      ),
    )
    return rows
      .flat()
      .map(({ line }) => line)
      .join("\n")
  }
}
