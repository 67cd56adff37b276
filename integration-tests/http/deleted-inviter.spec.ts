import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ANY_STATUS } from "../setup/api"
import type { Headers, TestCustomer } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { until } from "../setup/until"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    const remove = async ({ id }: TestCustomer) =>
      await shop.api.delete(`/admin/customers/${id}`, { headers: admin })

    const rowsOf = async ({ id }: TestCustomer) =>
      await knex()("customer_invitation")
        .where({ inviter_id: id })
        .orderBy("display_id")
        .select("id", "status", "inviter_name", "inviter_email", "message")

    const forgotten = {
      status: "discarded",
      inviter_name: null,
      inviter_email: null,
      message: null,
    }

    /**
     * Deletes a customer, and lets everything follow from it, while a request of theirs stands right
     * before what it stores.
     */
    const deleteDuring = async <Answer>(
      customer: TestCustomer,
      request: () => Promise<Answer>,
    ): Promise<Answer> => {
      const waiting = async () => {
        const { rows } = await knex().raw<{ rows: unknown[] }>(
          `select 1 from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows.length > 0
      }
      const lock = await knex().transaction()
      await lock.raw(
        "select pg_advisory_xact_lock(hashtextextended('medusa-plugin-invitations:inviter:' || ?, 0))",
        [customer.id],
      )
      const answer = request()
      await until(waiting)
      await remove(customer)
      await until(async () => (await rowsOf(customer)).every((row) => row.inviter_email === null))
      await lock.commit()
      return await answer
    }

    it("is forgotten also in what was being stored while the deletion was handled", async () => {
      const customer = await shop.actors.createCustomer()
      await invitations.inviteAsCustomer(customer.headers, ["first@example.com"])
      await shop.inbox.mailTo("first@example.com")
      const { status } = await deleteDuring(customer, () =>
        invitations.inviteAsCustomer(customer.headers, ["a@example.com", "b@example.com"], {
          message: "It is me, Carla",
        }),
      )
      expect(status).toBe(200)
      const rows = await rowsOf(customer)
      expect(rows).toMatchObject([forgotten, forgotten, forgotten])
      const { history, deliveries } = await invitations.detail(admin, String(rows[2]?.id))
      expect(history[0]).toMatchObject({ actor_type: "system", reason: "inviter_deleted" })
      expect(deliveries[0]?.status).not.toBe("queued")
    })

    it("opens no invitation again that was being resent while the deletion was handled", async () => {
      const customer = await shop.actors.createCustomer()
      const { data } = await invitations.inviteAsCustomer(customer.headers, ["old@example.com"])
      const id = data.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, (it) => it.status === "sent")
      await knex()("customer_invitation").where({ id }).update({ status: "expired" })
      await deleteDuring(customer, () =>
        shop.api.post(
          `/store/customers/me/invitations/${id}/resend`,
          {},
          { headers: customer.headers, ...ANY_STATUS },
        ),
      )
      expect(await rowsOf(customer)).toMatchObject([forgotten])
      const { history } = await invitations.detail(admin, id)
      expect(history.map(({ reason }) => reason).slice(0, 2)).toEqual(["inviter_deleted", "reopen"])
    })

    it("is forgotten at once, whenever the deletion comes", async () => {
      for (const delay of [0, 5, 10, 20, 30, 40, 60, 80, 120]) {
        const customer = await shop.actors.createCustomer()
        const emails = [1, 2, 3, 4, 5].map((n) => `friend-${delay}-${n}@example.com`)
        await Promise.all([
          invitations.inviteAsCustomer(customer.headers, emails, { message: "It is me" }),
          sleep(delay).then(() => remove(customer)),
        ])
        await until(async () =>
          (await rowsOf(customer)).every(
            (row) => row.status === "discarded" && row.inviter_email === null,
          ),
        )
        for (const row of await rowsOf(customer)) {
          expect(row).toMatchObject(forgotten)
        }
      }
    })
  },
})
