import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccounts } from "medusa-plugin-invitations/lookups/find-accounts"
import indexCustomerEmails from "medusa-plugin-invitations/migration-scripts/invitations-index-customer-emails"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { until } from "../setup/until"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("tells somebody with an account to log in, and the inviter sees no difference", async () => {
      const admin = await shop.actors.createAdmin()
      const inviter = await shop.actors.createCustomer()
      await shop.actors.createCustomer("Known@example.com")
      const { data } = await invitations.inviteAsCustomer(inviter.headers, [
        "known@example.com",
        "new@example.com",
      ])
      const note = await shop.inbox.mailTo("known@example.com")
      const invitation = await shop.inbox.mailTo("new@example.com")
      expect(note.subject).toBe(invitation.subject)
      expect(note.text).toMatch(/simply log in/)
      expect(note.text).toContain("/account")
      expect(note.raw).not.toMatch(/invitation\?token=|invt_[^.]+\.\d/)
      expect(invitation.text).toMatch(/invitation\?token=/)

      const seen = await Promise.all(
        data.results.map(async ({ invitation: { id } = { id: "" } }) => {
          const detail = await invitations.detailWhen(admin, id, (it) => it.status === "sent")
          return [detail.status, detail.delivery_status, detail.history.map((row) => row.status)]
        }),
      )
      expect(seen[0]).toEqual(seen[1])
    })

    it("is found by an index, however many customers the shop has", async () => {
      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw(
        `insert into customer (id, email, has_account)
         select 'cus_crowd_' || n, 'Crowd' || n || '@example.com', true from generate_series(1, 5000) n`,
      )
      // `medusa db:migrate` runs this where a shop is installed.
      await indexCustomerEmails({ container: shop.getContainer(), args: [] })
      await knex.raw("analyze customer")
      const reads = async (): Promise<number> => {
        const answer: { rows: { reads: string }[] } = await knex.raw(
          `select idx_scan as reads from pg_stat_user_indexes
           where indexrelname = 'IDX_customer_account_email_lower'`,
        )
        return Number(answer.rows[0]?.reads)
      }
      const before = await reads()
      const wanted = ["crowd7@example.com", "nobody@example.com"]
      const found = await findAccounts(shop.getContainer(), wanted)
      expect(found).toEqual(["crowd7@example.com"])
      // A connection that is at rest notes its reads ten seconds late.
      await until(async () => (await reads()) > before)
    })
  },
})
