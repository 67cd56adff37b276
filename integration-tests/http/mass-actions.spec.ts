import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Event } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type InvitationModuleService from "../../src/modules/invitation/service"
import type { Headers } from "../setup/actors"
import { ANY_STATUS, type ApiResponse } from "../setup/api"
import { CsvImports } from "../setup/csv-import"
import { Invitations, type BatchView, type ListView, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { until } from "../setup/until"

interface MassView extends RefusalView {
  matched: number
  queued?: number
  discarded?: number
  skipped: number
  batch: BatchView
}

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    const imports = new CsvImports(shop, () => admin)

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const mass = async (
      action: "send" | "discard",
      body: Record<string, unknown>,
    ): Promise<ApiResponse<MassView>> =>
      await shop.api.post(`/admin/invitations/${action}`, body, { headers: admin, ...ANY_STATUS })
    const list = async (query: string) =>
      (await shop.api.get<ListView>(`/admin/invitations?${query}`, { headers: admin })).data
    const batchWhen = async (id: string, status: string): Promise<BatchView> => {
      const deadline = Date.now() + 60_000
      for (;;) {
        const { data } = await shop.api.get<{ batch: BatchView }>(
          `/admin/invitations/batches/${id}`,
          { headers: admin },
        )
        if (data.batch.status === status || Date.now() > deadline) {
          expect(data.batch.status).toBe(status)
          return data.batch
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const sql = (change: string) => knex().raw(`alter table customer_invitation ${change}`)
    /** Many unsent invitations at once, as copies of one that the API made. */
    const multiply = async (id: string, times: number) => {
      await knex().raw(
        `insert into customer_invitation (id, email, email_normalized, status, sales_channel_id,
           customer_group_ids, dedupe_scope, expires_at)
         select i.id || n, n || i.email, n || i.email_normalized, i.status, i.sales_channel_id,
           i.customer_group_ids, i.dedupe_scope, i.expires_at
         from customer_invitation i cross join generate_series(1, ?) n where i.id = ?`,
        [times, id],
      )
    }

    it("discard all that match but for some, and tell how many were skipped", async () => {
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["a@example.com", "b@example.com", "c@example.org", "d@example.com"],
        send: false,
      })
      const ids = results.map(({ invitation }) => invitation?.id ?? "")
      await invitations.act(admin, ids[3] ?? "", "discard")
      const { status, data } = await mass("discard", {
        filters: { q: "example.com" },
        except_ids: [ids[0]],
      })
      expect([status, data]).toEqual([200, { matched: 2, discarded: 1, skipped: 1 }])
      expect((await list("status=not_sent")).count).toBe(2)
    })

    it("send all that match", async () => {
      await invitations.inviteAsAdmin(admin, {
        emails: ["a@example.com", "b@example.com"],
        send: false,
      })
      const { data } = await mass("send", { filters: { status: ["not_sent"] } })
      expect(data).toEqual({ matched: 2, queued: 2, skipped: 0 })
      await shop.inbox.waitFor(2)
    })

    it.each([
      ["neither ids nor filters", {}],
      ["both", { ids: ["invt_x"], filters: {} }],
      ["an unknown filter", { filters: { colour: "red" } }],
      ["a filter of the wrong kind", { filters: { status: "gone" } }],
      ["except_ids beside ids", { ids: ["invt_x"], except_ids: ["invt_y"] }],
    ])("refuse %s", async (_, body) => {
      const { status, data } = await mass("discard", body)
      expect([status, data.type]).toEqual([400, "invalid_data"])
    })

    it("above 5,000 go on in the background, and every one is done once", async () => {
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["many@example.com"],
        send: false,
      })
      await multiply(results[0]?.invitation?.id ?? "", 5_500)
      const { status, data } = await mass("discard", { filters: { status: ["not_sent"] } })
      expect([status, data.batch.kind, data.batch.total]).toEqual([202, "discard", 5_501])
      const done = await batchWhen(data.batch.id, "completed")
      expect(done).toMatchObject({ discarded: 5_501, skipped: 0, queued: 0 })
      expect((await list("status=discarded")).count).toBe(5_501)
      const [rows] = await knex()("customer_invitation_history")
        .where({ status: "discarded" })
        .count({ count: "*" })
      expect(Number(rows?.["count"])).toBe(5_501)
    })

    it("keep mails leaving from one claim to the next, and never more at once than is allowed", async () => {
      await invitations.configure(admin, { batch_size: 6, batch_interval_seconds: 0 })
      shop.inbox.answerWith({ stall: true })
      await invitations.inviteAsAdmin(admin, {
        emails: Array.from({ length: 12 }, (_, n) => `guest-${n}@example.com`),
      })
      // The default of `sending.concurrency` is 5, so one mail of the first claim has not begun.
      const claims = async () =>
        await knex()("customer_invitation_delivery")
          .where({ status: "sending" })
          .distinct<{ lease_id: string }[]>("lease_id")
      await until(async () => (await claims()).length === 2)
      await shop.inbox.waitFor((inbox) => inbox.stalled.length === 5)
      await sleep(300)
      expect(shop.inbox.stalled).toHaveLength(5)
      shop.inbox.answerWith({ accept: true })
      shop.inbox.releaseStalled()
      await shop.inbox.waitFor(12)
    })

    it("leave although another mail hangs at its server", async () => {
      shop.inbox.answerWith({ stall: true })
      await invitations.inviteAsAdmin(admin, { emails: ["slow@example.com"] })
      await shop.inbox.waitFor((inbox) => inbox.stalled.length === 1)
      shop.inbox.answerWith({ accept: true })
      await invitations.inviteAsAdmin(admin, { emails: ["quick@example.com"] })
      await shop.inbox.mailTo("quick@example.com")
      expect(shop.inbox.stalled).toHaveLength(1)
      shop.inbox.releaseStalled()
    })

    it("are written down when they have left although another one of their batch hangs", async () => {
      shop.inbox.answerWith({ stall: "slow@example.com" })
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["slow@example.com", "quick@example.com"],
      })
      const [slow = "", quick = ""] = results.map(({ invitation }) => invitation?.id ?? "")
      await invitations.detailWhen(admin, quick, ({ status }) => status === "sent")
      expect(shop.inbox.stalled).toHaveLength(1)
      expect((await invitations.detail(admin, slow)).delivery_status).toBe("sending")
      shop.inbox.releaseStalled()
      await invitations.detailWhen(admin, slow, ({ status }) => status === "sent")
      const history = (await invitations.detail(admin, quick)).history
      expect(history.map(({ status }) => status)).toEqual(["sent", "not_sent"])
    })

    it("count what a batch has sent, and let it be paused, resumed and canceled", async () => {
      shop.inbox.answerWith({ stall: true })
      const { batch } = await invitations.inviteAsAdmin(admin, {
        emails: Array.from({ length: 60 }, (_, n) => `guest-${n}@example.com`),
      })
      const id = batch?.id ?? ""
      const steer = async (verb: string) =>
        await shop.api.post<{ batch: BatchView } & RefusalView>(
          `/admin/invitations/batches/${id}/${verb}`,
          {},
          { headers: admin, ...ANY_STATUS },
        )
      await shop.inbox.waitFor((inbox) => inbox.stalled.length > 0)
      expect((await steer("pause")).data.batch).toMatchObject({ status: "paused", queued: 60 })
      expect((await steer("pause")).status).toBe(400)
      expect((await steer("resume")).data.batch.status).toBe("running")
      const canceled = await steer("cancel")
      const { data } = await shop.api.get<{ queue: { depth: number; sending: number } }>(
        "/admin/invitations/queue",
        { headers: admin },
      )
      // What was being handed over goes on; what was still waiting is dropped.
      expect(data.queue).toMatchObject({ depth: 0, paused: false })
      expect(data.queue.sending).toBeGreaterThanOrEqual(50)
      expect(canceled.data.batch).toMatchObject({ status: "canceled", queued: data.queue.sending })
      expect((await list("delivery_status=dropped")).count).toBe(60 - data.queue.sending)
      expect((await steer("resume")).status).toBe(400)
      shop.inbox.answerWith({ accept: true })
      shop.inbox.releaseStalled()
    })

    it("an import undoes a chunk that fails and none beside it, and does it later", async () => {
      const told = new Set<string>()
      const bus = shop.getContainer().resolve(Modules.EVENT_BUS)
      bus.subscribe("invitation.created", async ({ data }: Event<unknown>) => {
        told.add((data as { id: string }).id)
      })
      await sql("add constraint poison check (email <> 'guest-1500@example.com')")
      const rows = Array.from({ length: 2_500 }, (_, n) => `guest-${n}@example.com\n`)
      const { data } = await imports.send([
        ["send", "false"],
        ["file", Buffer.from(`email\n${rows.join("")}`)],
      ])
      const { id } = data.batch
      await until(() => told.size === 1_500)
      expect(await imports.progress(id)).toMatchObject({ created: 1_500, status: "running" })
      expect((await imports.traces()).invitations).toBe(1_500)
      expect(shop.readServerLog()).toContain("a chunk failed. It is tried again later")

      await sql("drop constraint poison")
      await knex()("customer_invitation_batch").update({ lease_expires_at: new Date() })
      await bus.emit({ name: "medusa-plugin-invitations.batches_queued", data: {} })
      expect(await imports.done(id)).toMatchObject({ created: 2_500, status: "completed" })
      await until(() => told.size === 2_500)
      expect(told.size).toBe(2_500)
    })

    it("an import fails, and says so, when its sales channel is deleted before it is done", async () => {
      const channel = await shop.actors.createSalesChannel()
      const container = shop.getContainer()
      const service = container.resolve<InvitationModuleService>("invitation")
      const id = await service.newImportId()
      const rows = [{ line: 2, email: "ann@example.com", email_normalized: "ann@example.com" }]
      await service.addImportChunk({ batch_id: id, position: 0, rows, rejected: [] })
      await service.startImport({
        id,
        chunks: 1,
        total: 1,
        skipped: 0,
        dry_run: false,
        common: {
          message: null,
          sales_channel_id: channel,
          sales_channel_name: null,
          customer_group_ids: [],
          expires_after_days: null,
          send: true,
        },
        created_by: null,
      })
      await shop.api.delete(`/admin/sales-channels/${channel}`, { headers: admin })
      await container
        .resolve(Modules.EVENT_BUS)
        .emit({ name: "medusa-plugin-invitations.batches_queued", data: {} })
      await shop.waitWorkflowExecutions()
      await until(async () => (await imports.progress(id)).status === "failed")
      expect(await imports.progress(id)).toMatchObject({
        status: "failed",
        error: "Its sales channel was deleted.",
      })
      expect((await imports.traces()).invitations).toBe(0)
    })
  },
})
