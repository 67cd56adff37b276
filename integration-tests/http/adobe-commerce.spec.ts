import { mkdtempSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { Lifecycle } from "../../scripts/lib/lifecycle"
import { hasMariaDb, MariaDbServer } from "../../scripts/lib/mariadb"
import type { Headers } from "../setup/actors"
import { AdobeShop, MADE, type AdobeRow } from "../setup/adobe-commerce/adobe-shop"
import { runFailingImport, runImport } from "../setup/adobe-commerce/run-import"
import type { AdobeEdition } from "../setup/adobe-commerce/schema"
import { ANY_STATUS } from "../setup/api"
import { Invitations, type InvitationView, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

const describeWithMariaDb = hasMariaDb() ? describe : describe.skip

describeWithMariaDb("coming from Adobe Commerce", () => {
  const life = new Lifecycle()
  let server: MariaDbServer

  beforeAll(async () => {
    server = await MariaDbServer.start(life)
  })
  afterAll(() => life.stop())

  shopSuite({
    testSuite: (shop) => {
      const invitations = new Invitations(shop)
      let admin: Headers
      let key: Headers
      let main: string
      let trade: string
      let vip: string
      const shops: AdobeShop[] = []

      beforeAll(async () => {
        admin = await shop.actors.createAdmin()
        main = await shop.actors.createSalesChannel("main website")
        trade = await shop.actors.createSalesChannel("Trade")
        key = await shop.actors.createPublishableKey([main])
        const customers = shop.getContainer().resolve(Modules.CUSTOMER)
        vip = (await customers.createCustomerGroups({ name: "VIP" })).id
        await customers.createCustomerGroups({ name: "General" })
      })
      afterEach(async () => {
        await Promise.all(shops.splice(0).map((it) => it.close()))
      })

      const open = async (rows: readonly AdobeRow[] = [], edition?: AdobeEdition) => {
        const adobe = await AdobeShop.open(server, "adobe", edition)
        shops.push(adobe)
        await adobe.addInvitations(...rows)
        return adobe
      }
      const bring = (adobe: AdobeShop, ...words: string[]) =>
        runImport(shop.getContainer(), adobe.url, "apply", ...words)
      const list = async (query: Record<string, unknown> = {}): Promise<InvitationView[]> => {
        const { data } = await shop.api.get<ListView>("/admin/invitations", {
          headers: admin,
          params: { limit: 100, order: "created_at", ...query },
        })
        return data.invitations
      }
      const find = async (email: string): Promise<InvitationView> => {
        const [found] = await list({ email })
        if (!found) {
          throw new Error(`There is no invitation to ${email}.`)
        }
        return await invitations.detail(admin, found.id)
      }
      const mapping = (content: unknown) => {
        const file = path.join(mkdtempSync(path.join(os.tmpdir(), "mapping-")), "mapping.json")
        writeFileSync(file, JSON.stringify(content))
        return `mapping=${file}`
      }

      it("brings statuses, dates, history, people, channels and groups along", async () => {
        const ann = await shop.actors.createCustomer("ann@example.com", key, {
          first_name: "Ann",
          last_name: "Lee",
        })
        const eve = await shop.actors.createCustomer("Eve@example.com", key)
        const adobe = await open()
        await adobe.addCustomer(7, "Ann@Example.com")
        await adobe.addCustomer(8, "eve@example.com", ["Eve", "Novak"])
        await adobe.addInvitations(
          { email: "new@example.com", status: "new", inviter: 7, date: "2018-01-01 08:00:00" },
          {
            email: "sent@example.com",
            inviter: 7,
            store: 3,
            group: 2,
            message: "Come in",
            history: [
              ["new", "2018-02-01 08:00:00"],
              ["sent", "2018-02-01 08:00:00"],
              ["sent", "2018-02-03 09:30:00"],
            ],
          },
          {
            email: "eve.before@example.com",
            status: "accepted",
            inviter: 7,
            invitee: 8,
            date: "2018-03-01 08:00:00",
            signup_date: "2018-03-05 12:00:00",
          },
          {
            email: "no@example.com",
            status: "canceled",
            date: "2018-04-01 08:00:00",
            history: [
              ["new", "2018-04-01 08:00:00"],
              ["sent", "2018-04-01 08:00:01"],
              ["canceled", "2018-04-09 08:00:00"],
            ],
          },
        )
        await bring(adobe)

        const open1 = await find("new@example.com")
        expect(open1).toMatchObject({
          status: "not_sent",
          delivery_status: "failed",
          created_at: "2018-01-01T08:00:00.000Z",
          sent_at: null,
          inviter: { id: ann.id },
          sales_channel: { id: main },
          customer_groups: [],
        })
        expect(new Date(open1.expires_at ?? "").getTime()).toBeGreaterThan(Date.now())
        expect(await find("sent@example.com")).toMatchObject({
          status: "sent",
          delivery_status: null,
          message: "Come in",
          created_at: "2018-02-01T08:00:00.000Z",
          first_sent_at: "2018-02-01T08:00:00.000Z",
          sent_at: "2018-02-03T09:30:00.000Z",
          sales_channel: { id: trade },
          customer_groups: [{ id: vip }],
          history: [{ status: "sent" }, { status: "sent" }, { status: "not_sent" }],
        })
        expect(await find("eve.before@example.com")).toMatchObject({
          status: "accepted",
          sent_at: "2018-03-01T08:00:00.000Z",
          registered_at: "2018-03-05T12:00:00.000Z",
          invitee: { id: eve.id },
          history: [
            { status: "accepted", actor_id: eve.id, reason: "adopted" },
            { status: "sent", actor_type: "system" },
            { status: "not_sent", actor_type: "customer", actor_id: ann.id },
          ],
        })
        expect(await find("no@example.com")).toMatchObject({
          status: "discarded",
          inviter: null,
          first_sent_at: "2018-04-01T08:00:01.000Z",
          history: [{ status: "discarded" }, { status: "sent" }, { actor_type: "user" }],
        })
      })

      it("mails nothing, counts towards no limit, and lets open ones be sent again", async () => {
        const ann = await shop.actors.createCustomer("ann@example.com", key)
        const adobe = await open()
        await adobe.addCustomer(7, "ann@example.com")
        await adobe.addInvitations(
          { email: "new@example.com", status: "new", inviter: 7 },
          { email: "sent@example.com", inviter: 7 },
          { email: "staff-new@example.com", status: "new" },
        )
        await bring(adobe)
        const own = async () =>
          (await shop.api.get<ListView>("/store/customers/me/invitations", ann)).data
        const before = await own()
        expect(before.limits.remaining).toBe(5)
        expect(before.invitations.map((it) => [it.email, it.can_resend])).toEqual(
          expect.arrayContaining([
            ["new@example.com", true],
            ["sent@example.com", true],
          ]),
        )
        expect(shop.inbox.mails).toHaveLength(0)

        for (const { id } of before.invitations) {
          await shop.api.post(`/store/customers/me/invitations/${id}/resend`, {}, ann)
        }
        await invitations.act(admin, (await find("staff-new@example.com")).id, "send")
        for (const email of ["new@example.com", "sent@example.com", "staff-new@example.com"]) {
          await shop.inbox.mailTo(email)
        }
        const { id } = await find("new@example.com")
        await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      })

      it("lets no link of Adobe Commerce's open an account", async () => {
        await bring(await open([{ email: "sent@example.com" }]))
        const { status, data } = await invitations.preview(key, "0123456789abcdef0123456789abcdef")
        expect([status, data.reason]).toEqual([404, "invalid"])
      })

      it("adds nothing the second time, but for what was made there meanwhile", async () => {
        const adobe = await open([
          { email: "one@example.com" },
          { email: "two@example.com", status: "canceled" },
        ])
        await bring(adobe)
        await invitations.act(admin, (await find("one@example.com")).id, "discard")
        await adobe.run("UPDATE magento_invitation SET message = 'changed'")
        await adobe.addInvitations({ email: "three@example.com" })
        const { counts } = await bring(adobe)
        expect(counts).toMatchObject({ known: 2, adopted: { sent: 1, discarded: 0 } })
        expect((await list()).map(({ email, status, message }) => [email, status, message])).toEqual([
          ["one@example.com", "discarded", null],
          ["two@example.com", "discarded", null],
          ["three@example.com", "sent", null],
        ])
      })

      it("tells two shops with the same numbers apart by their names", async () => {
        const adobe = await open([{ email: "one@example.com", status: "canceled" }])
        await bring(adobe)
        const { counts } = await bring(adobe, "source=outlet")
        expect(counts).toMatchObject({ known: 0, adopted: { discarded: 1 } })
      })

      it("lists what is broken, and brings the rest along", async () => {
        const adobe = await open([
          { id: 11, email: "not an address" },
          { id: 12, email: null },
          { id: 13, email: "status@example.com", status: "lost" },
          { id: 14, email: "undated@example.com", date: "0000-00-00 00:00:00" },
          { id: 15, email: "store@example.com", store: 99 },
          {
            id: 16,
            email: "dated@example.com",
            date: "0000-00-00 00:00:00",
            history: [
              ["new", "0000-00-00 00:00:00"],
              ["nonsense", "2017-01-01 00:00:00"],
              ["sent", "2017-05-05 05:05:05"],
            ],
          },
          { id: 17, email: "orphan@example.com", inviter: 4711, group: 99, status: "accepted" },
          { id: 18, email: "fine@example.com", message: "Fine" },
          { id: 19, email: "promo@example.com", inviter: 4711, message: "See www.promo.example" },
        ])
        await adobe.run(
          "INSERT INTO magento_invitation_status_history (invitation_id, status) VALUES (4712, 'new')",
        )
        const { counts, said } = await bring(
          adobe,
          mapping({ sales_channels: { "#99": null }, customer_groups: { "#99": null } }),
        )
        expect(counts.refused).toEqual({
          invalid_email: 2,
          unknown_status: 1,
          no_date: 1,
          unknown_store: 0,
          left_out: 1,
        })
        for (const number of [11, 12, 13, 14, 19]) {
          expect(said).toContain(`invitation ${number}: `)
        }
        expect(said).not.toContain("@example.com")
        expect((await list()).map(({ email }) => email).sort()).toEqual([
          "dated@example.com",
          "fine@example.com",
          "orphan@example.com",
          "promo@example.com",
        ])
        expect(await find("dated@example.com")).toMatchObject({
          created_at: "2017-05-05T05:05:05.000Z",
        })
        expect(await find("orphan@example.com")).toMatchObject({
          inviter: { id: "adobe_commerce_4711", deleted: true },
        })
        expect(await find("promo@example.com")).toMatchObject({ message: null, status: "sent" })
      })

      it("keeps the first of several open invitations of one inviter to an address", async () => {
        await invitations.inviteAsAdmin(admin, {
          emails: ["here@example.com"],
          sales_channel_id: main,
          send: false,
        })
        const adobe = await open()
        await adobe.addCustomer(7, "ann@example.com")
        await adobe.addInvitations(
          { id: 1, email: "twice@example.com", message: "first" },
          { id: 2, email: "Twice@Example.com", message: "second", store: 2 },
          { id: 3, email: "twice@example.com", message: "other inviter", inviter: 7 },
          { id: 4, email: "twice@example.com", message: "ended", status: "canceled" },
          { id: 5, email: "here@example.com", message: "open here" },
        )
        const dry = await runImport(shop.getContainer(), adobe.url)
        const { counts } = await bring(adobe)
        expect(counts).toMatchObject({ duplicates: 2, adopted: { sent: 2, discarded: 3 } })
        expect(dry.counts).toEqual(counts)
        const byMessage = new Map((await list()).map((it) => [it.message, it]))
        const statusOf = (message: string) => byMessage.get(message)?.status
        expect(["first", "second", "other inviter", "ended", "open here"].map(statusOf)).toEqual([
          "sent",
          "discarded",
          "sent",
          "discarded",
          "discarded",
        ])
        const second = await invitations.detail(admin, byMessage.get("second")?.id ?? "")
        expect(second.history[0]).toMatchObject({ status: "discarded", reason: "duplicate" })
      })

      it("says in a dry run what would happen, and writes nothing", async () => {
        const adobe = await open([{ id: 5, email: "broken" }])
        await adobe.addMany(2_500)
        await adobe.set("magento_invitation/general/registration_required_invitation", "1")
        const dry = await runImport(shop.getContainer(), adobe.url)
        expect(await list()).toEqual([])
        expect(dry.said).toContain("dry run")
        expect(dry.said).toMatch(/sent +sent +626/)
        expect(dry.said).toMatch(/b2b +Trade, Wholesale Website +\S+ +Trade \(sc_\w+\), by name/)
        expect(dry.said).toMatch(/VIP +\S+ +VIP \(cusgroup_\w+\), by name/)
        expect(dry.said).toContain('registration = "invitation_only"')
        expect(dry.said).toContain("100 %")
        const { counts } = await bring(adobe)
        expect(dry.counts).toEqual(counts)
        expect(counts.adopted).toMatchObject({ accepted: 625 })
        const { data } = await shop.api.get<{ settings: { registration: string } }>(
          "/store/invitations/settings",
          { headers: key },
        )
        expect(data.settings.registration).toBe("open")
      })

      it("wants a decision on what has no counterpart here", async () => {
        const adobe = await open([{ email: "one@example.com", group: 2 }])
        await adobe.run("UPDATE store SET code = 'old', name = 'Old' WHERE store_id = 1")
        await adobe.run("UPDATE store_website SET name = 'Old Website'")
        await adobe.run("UPDATE customer_group SET customer_group_code = 'Club' WHERE customer_group_id = 2")
        const said = await runFailingImport(shop.getContainer(), adobe.url, "apply")
        expect(said).toContain("Nothing was brought along")
        expect(JSON.parse(/^\{[^]*?^\}/m.exec(said)?.[0] ?? "")).toEqual({
          sales_channels: { old: null },
          customer_groups: { Club: null },
        })
        expect(await list()).toEqual([])

        const wrong = mapping({ sales_channels: { old: "Nowhere" } })
        expect(await runFailingImport(shop.getContainer(), adobe.url, wrong)).toContain("Nowhere")
        const right = { sales_channels: { "*": trade }, customer_groups: { Club: "vip" } }
        await bring(adobe, mapping(right))
        expect(await find("one@example.com")).toMatchObject({
          sales_channel: { id: trade },
          customer_groups: [{ id: vip }],
        })
        for (const content of [{ stores: {} }, { sales_channels: { old: 1 } }]) {
          const file = mapping(content)
          expect(await runFailingImport(shop.getContainer(), adobe.url, file)).toContain("is wrong")
        }
      })

      it("sets the settings when asked to, for the shop and for sales channels", async () => {
        const adobe = await open()
        const general = (field: string) => `magento_invitation/general/${field}`
        await adobe.set(general("enabled_on_front"), "1")
        await adobe.set(general("enabled_on_front"), "0", "websites", 2)
        await adobe.set(general("registration_use_inviter_group"), "0")
        await adobe.set(general("allow_customer_message"), "0", "stores", 2)
        await adobe.set(general("max_invitation_amount_per_send"), "500")
        await adobe.set(general("max_invitation_amount_per_send"), "7", "stores", 3)
        await adobe.set(general("enabled"), "0", "websites", 1)
        await adobe.set("magento_invitation/email/identity", "sales")
        await adobe.set("magento_invitation/email/template", "12")
        await adobe.set("trans_email/ident_sales/email", "sales@shop.example.com")
        const { said } = await bring(adobe, "settings")
        const settingsOf = async (channel?: string) =>
          (
            await shop.api.get<{ settings: Record<string, unknown>; inherited: string[] }>(
              "/admin/invitation-settings",
              { headers: admin, params: channel ? { sales_channel_id: channel } : {} },
            )
          ).data
        expect((await settingsOf()).settings).toMatchObject({
          enabled: true,
          storefront_enabled: true,
          referred_group: "default",
          allow_message: true,
          max_per_send: 5,
          sender_email: "sales@shop.example.com",
          sender_name: null,
        })
        expect((await settingsOf(trade)).settings).toMatchObject({
          storefront_enabled: false,
          max_per_send: 7,
        })
        expect((await settingsOf(main)).inherited).toContain("storefront_enabled")
        expect(said).toMatch(/allow_customer_message +main website .*store views .* differ/)
        expect(said).toMatch(/max_invitation_amount_per_send +the whole shop +500 +nothing/)
        expect(said).toMatch(/enabled +main website +0 +nothing: it can only be set for the whole shop/)
        expect(said).toMatch(/email\/template +the whole shop +12 +nothing/)
      })

      it.each<AdobeEdition>([
        { version: 1, prefix: "" },
        { version: 1, prefix: "mage_" },
        { version: 2, prefix: "m2_" },
      ])("reads the tables of version $version with the prefix '$prefix'", async (edition) => {
        const adobe = await open([], edition)
        await adobe.addCustomer(7, "ann@example.com")
        await adobe.addCustomer(8, "eve@example.com")
        await adobe.addTrack(7, 8)
        await adobe.addInvitations(
          { email: "sent@example.com", inviter: 7, history: [["sent", "2012-02-01 08:00:00"]] },
          // The inviter's number is lost, and stands where it says who brought whom.
          { email: "eve@example.com", status: "accepted", invitee: 8, signup_date: MADE },
        )
        await bring(adobe, ...(edition.prefix ? [`prefix=${edition.prefix}`] : []))
        expect(await find("sent@example.com")).toMatchObject({
          sent_at: "2012-02-01T08:00:00.000Z",
          inviter: { email: "ann@example.com" },
        })
        expect(await find("eve@example.com")).toMatchObject({
          inviter: { id: "adobe_commerce_7" },
          invitee: { id: "adobe_commerce_8", email: "eve@example.com" },
        })
      })

      it("shows no credentials, whatever goes wrong", async () => {
        const adobe = await open([{ email: "one@example.com" }])
        const url = new URL(adobe.url)
        const but = (change: Partial<URL>) => Object.assign(new URL(url), change).href
        const fail = (to: string, ...words: string[]) =>
          runFailingImport(shop.getContainer(), to, ...words)
        const runs = {
          "user and password": await fail(but({ password: "wrong-p@ssword" })),
          "may not use": await fail(but({ pathname: "/elsewhere" })),
          "Nothing answers": await fail(but({ port: "1" })),
          "must name": await fail(`postgres://${url.username}:${url.password}@localhost/x`),
          "There is no table": await fail(url.href, "prefix=none_"),
          "does not know": await fail(url.href, "password=p@ss/word:1%2"),
        }
        for (const [words, said] of Object.entries(runs)) {
          expect(said).toContain(words)
        }
        const everything = Object.values(runs).join("\n") + (await bring(adobe)).said
        for (const secret of [...adobe.secrets, "wrong-p"]) {
          expect(everything).not.toContain(secret)
          expect(shop.readServerLog()).not.toContain(secret)
        }
      })

      it("shows nothing of an import to customers who did not invite", async () => {
        const other = await shop.actors.createCustomer("other@example.com", key)
        await bring(await open([{ email: "one@example.com" }]))
        const { data } = await shop.api.get<ListView>("/store/customers/me/invitations", {
          headers: other.headers,
          ...ANY_STATUS,
        })
        expect(data.count).toBe(0)
      })
    },
  })
})
