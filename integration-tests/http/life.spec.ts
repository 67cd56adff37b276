import { Modules } from "@medusajs/framework/utils"
import { Invitations, type ListView, type SubmissionView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    const createGroup = async (name: string) => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      return await customers.createCustomerGroups({ name })
    }

    describe("an invitation by staff", () => {
      it("is mailed, previewed, accepted, and joins the picked group", async () => {
        const admin = await shop.actors.createAdmin()
        const key = await shop.actors.createPublishableKey()
        const group = await createGroup("Private Sale")

        const submission = await invitations.inviteAsAdmin(admin, {
          emails: ["Vera Berg <Vera@Example.com>", "no-address", "vera@example.com"],
          message: "Come <b>in</b> & find out",
          customer_group_ids: [group.id],
        })
        expect(submission.results).toMatchObject([
          { email: "Vera Berg <Vera@Example.com>", outcome: "created" },
          { email: "no-address", outcome: "invalid_email" },
          { email: "vera@example.com", outcome: "duplicate" },
        ])
        expect(submission.batch).toMatchObject({ total: 3, created: 1, skipped: 2 })

        const id = submission.results[0]?.invitation?.id ?? ""
        const mail = await shop.inbox.mailTo("vera@example.com")
        expect(mail.subject).toContain("invited")
        expect(mail.html).toContain("Come &lt;b&gt;in&lt;/b&gt; &amp; find out")
        expect(mail.text).toContain("> Come <b>in</b> & find out")

        const sent = await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
        expect(sent).toMatchObject({
          email: "Vera@example.com",
          status: "sent",
          delivery_status: "sent",
          customer_groups: [{ id: group.id, name: "Private Sale" }],
          history: [
            { status: "sent", actor_type: "system" },
            { status: "not_sent", actor_type: "user" },
          ],
          deliveries: [{ status: "sent", attempt: 1, possible_duplicate: false }],
        })
        const token = new URL(sent.url ?? "").searchParams.get("token") ?? ""
        expect(mail.text).toContain(sent.url)

        const preview = await invitations.preview(key, token)
        expect(preview.status).toBe(200)
        expect(preview.data.invitation).toMatchObject({
          email: "Vera@example.com",
          inviter_name: null,
          message: "Come <b>in</b> & find out",
          status: "sent",
        })

        const registered = await invitations.register(key, "vera@example.com", token)
        expect(registered.status).toBe(200)
        const customerId = registered.data.customer?.id ?? ""
        const customer = await shop
          .getContainer()
          .resolve(Modules.CUSTOMER)
          .retrieveCustomer(customerId, { relations: ["groups"] })
        expect(customer.groups.map((joined) => joined.id)).toEqual([group.id])

        const accepted = await invitations.detail(admin, id)
        expect(accepted).toMatchObject({
          status: "accepted",
          invitee: { id: customerId, email: "vera@example.com" },
          history: [{ status: "accepted", actor_type: "customer", actor_id: customerId }, {}, {}],
        })
        expect(accepted.registered_at).not.toBeNull()
        expect(accepted.url).toBeUndefined()
        expect((await invitations.preview(key, token)).data.reason).toBe("accepted")
      })

      it("can be discarded, one or many, which kills the link", async () => {
        const admin = await shop.actors.createAdmin()
        const key = await shop.actors.createPublishableKey()
        const one = await invitations.inviteAndReceive(admin, "one@example.com")
        const two = await invitations.inviteAndReceive(admin, "two@example.com")

        const { data } = await shop.api.post(
          `/admin/invitations/${one.id}/discard`,
          {},
          { headers: admin },
        )
        expect(data).toMatchObject({ invitation: { id: one.id, status: "discarded" } })
        const preview = await invitations.preview(key, one.token)
        expect([preview.status, preview.data.reason]).toEqual([404, "discarded"])
        const refused = await invitations.register(key, "one@example.com", one.token)
        expect([refused.status, refused.data.reason]).toEqual([403, "discarded"])

        const many = await shop.api.post(
          "/admin/invitations/discard",
          { ids: [one.id, two.id, "invt_unknown"] },
          { headers: admin },
        )
        expect(many.data).toEqual({ matched: 2, discarded: 1, skipped: 1 })
      })

      it("tells staff which address already has an account", async () => {
        const admin = await shop.actors.createAdmin()
        const customer = await shop.actors.createCustomer("Known@Example.com")
        const { results } = await invitations.inviteAsAdmin(admin, {
          emails: ["known@example.com"],
        })
        expect(results).toEqual([{ email: "known@example.com", outcome: "existing_customer" }])
        expect(customer.email).toBe("Known@Example.com")
      })
    })

    describe("an invitation by a customer", () => {
      it("is listed for the inviter only, and counts against the limits", async () => {
        const inviter = await shop.actors.createCustomer("inviter@example.com")
        const other = await shop.actors.createCustomer("other@example.com")
        const { data } = await shop.api.post<SubmissionView>(
          "/store/customers/me/invitations",
          { emails: ["friend@example.com", "friend2@example.com"], message: "Hi!" },
          { headers: inviter.headers },
        )
        expect(data.results).toMatchObject([
          {
            email: "friend@example.com",
            outcome: "created",
            invitation: { status: "not_sent", message: "Hi!", can_cancel: true },
          },
          { email: "friend2@example.com", outcome: "created" },
        ])
        expect(data.limits).toEqual({ max_per_send: 5, remaining: 3, retry_after_seconds: 0 })

        const mail = await shop.inbox.mailTo("friend@example.com")
        expect(mail.text).toContain("Carla Customer")

        const mine = await shop.api.get<ListView>("/store/customers/me/invitations", {
          headers: inviter.headers,
        })
        expect(mine.data).toMatchObject({ count: 2, offset: 0, limit: 20 })
        expect(JSON.stringify(mine.data)).not.toMatch(/token|url|hold/)
        const theirs = await shop.api.get<ListView>("/store/customers/me/invitations", {
          headers: other.headers,
        })
        expect(theirs.data).toMatchObject({ count: 0, invitations: [] })
      })

      it("says 429 with the time to wait when the limits leave nothing", async () => {
        const inviter = await shop.actors.createCustomer()
        const post = async (emails: string[]) =>
          await shop.api.post<SubmissionView & { retry_after_seconds: number; reason: string }>(
            "/store/customers/me/invitations",
            { emails },
            { headers: inviter.headers, validateStatus: () => true },
          )
        const first = await post([1, 2, 3, 4, 5, 6].map((n) => `friend${n}@example.com`))
        expect(first.data.results.map((result) => result.outcome)).toEqual([
          ...new Array<string>(5).fill("created"),
          "over_limit",
        ])
        const second = await post(["seventh@example.com"])
        expect([second.status, second.data.reason]).toEqual([429, "rate_limited"])
        expect(Number(second.headers["retry-after"])).toBe(second.data.retry_after_seconds)
        expect(second.data.retry_after_seconds).toBeGreaterThan(500)
        expect((await post(["no address"])).status).toBe(200)
      })
    })

    describe("registration with a token", () => {
      it("wants the invited address, from the identity as well as from the body", async () => {
        const admin = await shop.actors.createAdmin()
        const key = await shop.actors.createPublishableKey()
        const { id, token } = await invitations.inviteAndReceive(admin, "invited@example.com")
        const other = await invitations.register(key, "thief@example.com", token)
        expect([other.status, other.data.reason]).toEqual([403, "email_mismatch"])
        const thief = await shop.actors.registerIdentity("thief2@example.com")
        const lying = await invitations.openAccount(
          key,
          thief,
          { email: "invited@example.com" },
          token,
        )
        expect([lying.status, lying.data.reason]).toEqual([403, "email_mismatch"])
        expect((await invitations.detail(admin, id)).status).toBe("sent")
      })

      it("takes the token from the body too, and is not stored with it", async () => {
        const admin = await shop.actors.createAdmin()
        const key = await shop.actors.createPublishableKey()
        const { id, token } = await invitations.inviteAndReceive(admin, "body@example.com")
        const registered = await invitations.register(key, "body@example.com", undefined, {
          invitation_token: token,
        })
        expect(registered.status).toBe(200)
        expect((await invitations.detail(admin, id)).status).toBe("accepted")
      })

      it("leaves the invitation open when Medusa itself refuses", async () => {
        const admin = await shop.actors.createAdmin()
        const key = await shop.actors.createPublishableKey()
        const { id, token } = await invitations.inviteAndReceive(admin, "taken@example.com")
        const identity = await shop.actors.registerIdentity("taken@example.com")
        await shop
          .getContainer()
          .resolve(Modules.CUSTOMER)
          .createCustomers({ email: "taken@example.com", has_account: true })
        const refused = await invitations.openAccount(
          key,
          identity,
          { email: "taken@example.com" },
          token,
        )
        expect(refused.status).toBe(422)
        expect((await invitations.detail(admin, id)).status).toBe("sent")
        expect((await invitations.preview(key, token)).status).toBe(200)
      })

      it("works without any token while registration is open", async () => {
        const key = await shop.actors.createPublishableKey()
        expect((await invitations.register(key, "free@example.com")).status).toBe(200)
      })
    })
  },
})
