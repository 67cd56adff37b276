import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

const SYSTEM = { type: "system", id: null } as const

moduleSuite(({ service, invitations, sql }) => {
  /** What the reports count, of all invitations. */
  const numbers = () =>
    sql(
      `select id, status, inviter_id, invitee_id, created_by, sales_channel_id, inviter_group_name,
         first_sent_at, sent_at, registered_at, ended_at, created_at, batch_id, customer_group_ids
       from customer_invitation order by id`,
    )

  /** Everything of the plugin's tables in one text. */
  const dump = async (): Promise<string> => {
    const tables = await sql<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_name like 'customer_invitation%'`,
    )
    const rows = await Promise.all(
      tables.map(({ name }) =>
        sql<{ line: string }>(`select row_to_json(t)::text as line from ${name} t`),
      ),
    )
    return rows
      .flat()
      .map(({ line }) => line)
      .join("\n")
  }

  const end = async (id: string, daysAgo: number) =>
    await sql(
      "update customer_invitation set ended_at = now() - make_interval(days => ?) where id = ?",
      [daysAgo, id],
    )

  const accepted = async (email: string, given = {}) => {
    const id = await invitations.inviteAndSend(email, given)
    await invitations.hold(id, `h_${id}`)
    await invitations.accept(id, `h_${id}`)
    return id
  }

  const expired = async (email: string, given = {}) => {
    const id = await invitations.inviteAndSend(email, given)
    await invitations.lapse(id)
    await service.expire(10)
    return id
  }

  const discarded = async (email: string, given = {}) => {
    const id = await invitations.inviteAndSend(email, given)
    await invitations.discard(id)
    return id
  }

  describe("after the retention time", () => {
    it("what made no account is erased, and its numbers stay", async () => {
      const inviter = customer("cus_1")
      const given = { inviter, message: "Hi Vera", metadata: { note: "Vera" } }
      const old = [await expired("Vera@x.com", given), await discarded("bob@x.com")]
      const kept = [
        await expired("late@x.com"),
        await accepted("eve@x.com"),
        await invitations.inviteAndSend("open@x.com"),
      ]
      for (const id of old) {
        await end(id, 90)
      }
      await end(kept[0] ?? "", 89)
      await end(kept[1] ?? "", 900)
      const before = await numbers()
      const { erased, more } = await service.eraseOutdated(10)
      expect([erased.sort(), more]).toEqual([[...old].sort(), false])
      expect(await invitations.find(old[0] ?? "")).toMatchObject({
        email: null,
        email_normalized: null,
        message: null,
        metadata: null,
        inviter_email: null,
        inviter_name: null,
        inviter_group_name: "Friends",
        erased_at: expect.any(Date),
      })
      expect(await dump()).not.toMatch(/vera|bob@|Ann Lee/i)
      expect(await numbers()).toEqual(before)
      const left = await Promise.all(kept.map((id) => invitations.find(id)))
      expect(left.map(({ email }) => email)).toEqual(["late@x.com", "eve@x.com", "open@x.com"])
      expect((await service.eraseOutdated(10)).erased).toEqual([])
    })

    it("it goes in chunks, the oldest first, which several processes share", async () => {
      const ids: string[] = []
      for (let n = 0; n < 6; n += 1) {
        const id = await discarded(`p${n}@x.com`)
        await end(id, 100 + n)
        ids.push(id)
      }
      const first = await service.eraseOutdated(2)
      expect([first.erased.sort(), first.more]).toEqual([ids.slice(4).sort(), true])
      const rest = await Promise.all([service.eraseOutdated(3), service.eraseOutdated(3)])
      while ((await service.eraseOutdated(3)).more) {
        // Until nothing is left.
      }
      expect(new Set(rest.flatMap(({ erased }) => erased)).size).toBe(
        rest.flatMap(({ erased }) => erased).length,
      )
      expect(await dump()).not.toContain("@x.com")
    })

    it("nothing is erased where the shop keeps it for ever, or its time is longer", async () => {
      const id = await discarded("vera@x.com")
      await end(id, 200)
      const keep = async (days: number | null) =>
        await service.saveSettings({
          sales_channel_id: null,
          set: { retention_days: days },
          clear: [],
        })
      await keep(null)
      expect(await service.eraseOutdated(10)).toEqual({ erased: [], more: false })
      await keep(201)
      expect((await service.eraseOutdated(10)).erased).toEqual([])
      await keep(200)
      expect((await service.eraseOutdated(10)).erased).toEqual([id])
    })

    it("one that is discarded while its mail is being sent waits for the outcome", async () => {
      const id = await invitations.invite("vera@x.com")
      const { lease, claimed } = await invitations.claim()
      await invitations.discard(id)
      await end(id, 100)
      expect((await service.eraseOutdated(10)).erased).toEqual([])
      await service.settleDeliveries(lease, [{ id: claimed[0]?.id ?? "", status: "sent" }])
      expect((await service.eraseOutdated(10)).erased).toEqual([id])
    })

    it("the list of those who must not be mailed keeps who is on it, and not how to read it", async () => {
      await service.suppress({ emails: ["vera@x.com"], reason: "unsubscribed", created_by: null })
      await service.suppress({ emails: ["bob@x.com"], reason: "unsubscribed", created_by: null })
      // Under a key that the shop may give up one day, since the address is there to find it by.
      await sql(
        `update customer_invitation_suppression
         set updated_at = now() - interval '90 days', email_hash = 'under an old key'
         where email = 'vera@x.com'`,
      )
      await service.eraseOutdated(10)
      expect(await dump()).not.toContain("vera@x.com")
      expect(await dump()).toContain("bob@x.com")
      expect(await service.findSuppressed(["vera@x.com", "other@x.com"])).toEqual(
        new Set(["vera@x.com"]),
      )
    })

    it("what mass actions selected by goes too, once they have ended", async () => {
      const start = async () =>
        await service.startMassWork({
          kind: "discard",
          selection: { filters: { q: "vera@x.com" }, except_ids: [] },
          matched: 0,
          last: 0,
          created_by: "user_1",
        })
      const [ended, running] = [await start(), await start()]
      await sql("update customer_invitation_batch set status = 'completed' where id = ?", [ended])
      await sql("update customer_invitation_batch set updated_at = now() - interval '91 days'")
      await service.eraseOutdated(10)
      const rows = await sql<{ id: string }>(
        "select id from customer_invitation_batch where filters is not null",
      )
      expect(rows.map(({ id }) => id)).toEqual([running])
    })
  })

  describe("an address that is to be forgotten", () => {
    it("is erased in every status and role, and the numbers stay", async () => {
      const vera = { ...customer("cus_1"), email: "VERA@x.com", name: "Vera Vogt" }
      const other = { inviter: customer("cus_2"), message: "Hello Vera" }
      const lists = {
        open: [
          await invitations.invite("Vera@x.com"),
          await invitations.inviteAndSend("vera@x.com", other),
        ],
        ended: [await discarded("VERA@x.com", { inviter: customer("cus_3") })],
        accepted: [
          await accepted("vera@x.com", { inviter: customer("cus_4"), metadata: { vip: "Vera" } }),
        ],
      }
      const sent = await invitations.inviteAndSend("friend@x.com", {
        inviter: vera,
        message: "Vera",
      })
      await sql("update customer_invitation set invitee_email = 'Vera@x.com' where id = ?", [
        lists.accepted[0] ?? "",
      ])
      await service.suppress({ emails: ["vera@x.com"], reason: "unsubscribed", created_by: null })
      await sql(
        `update customer_invitation_delivery set last_error = 'Vera has no mailbox'
         where invitation_id <> ?`,
        [sent],
      )
      const ids = Object.values(lists).flat()
      const result = await service.eraseAddress("vera@x.com")
      expect({
        ...result,
        discarded: result.discarded.length,
        erased: result.erased.sort(),
      }).toEqual({
        discarded: 2,
        erased: ids.sort(),
        as_inviter: 1,
        as_invitee: 1,
        suppressions: 1,
        selections: 0,
        held: false,
      })
      expect(await dump()).not.toMatch(/vera/i)
      expect(await invitations.find(sent)).toMatchObject({
        status: "sent",
        email: "friend@x.com",
        inviter_id: "cus_1",
      })
      expect(await invitations.find(lists.accepted[0] ?? "")).toMatchObject({
        status: "accepted",
        inviter_name: "Ann Lee",
      })
      expect(await invitations.history(lists.open[0] ?? "")).toContainEqual({
        status: "discarded",
        actor_type: "system",
        actor_id: null,
        reason: "erased",
      })
      expect(await service.findSuppressed(["vera@x.com"])).toEqual(new Set(["vera@x.com"]))
      const counts = await numbers()
      expect(await service.eraseAddress("vera@x.com")).toEqual({
        discarded: [],
        erased: [],
        as_inviter: 0,
        as_invitee: 0,
        suppressions: 0,
        selections: 0,
        held: false,
      })
      expect(await numbers()).toEqual(counts)
    })

    it("is found where its domain was stored in letters", async () => {
      const inviter = { ...customer("cus_1"), email: "Ann@bücher.example" }
      await invitations.inviteAndSend("friend@x.com", { inviter })
      const id = await discarded("ann@BÜCHER.example")
      const { erased, as_inviter } = await service.eraseAddress("ann@xn--bcher-kva.example")
      expect([erased, as_inviter]).toEqual([[id], 1])
      expect(await dump()).not.toMatch(/b.cher/)
    })

    it("leaves alone what only looks like it", async () => {
      const ids = [await discarded("joann@x.com"), await discarded("ann@x.com.br")]
      await service.eraseAddress("ann@x.com")
      const left = await Promise.all(ids.map((id) => invitations.find(id)))
      expect(left.map(({ email }) => email)).toEqual(["joann@x.com", "ann@x.com.br"])
    })

    it("goes out of what mass actions select by, which get no wider by it", async () => {
      const start = async (filters: object) =>
        await service.startMassWork({
          kind: "discard",
          selection: { filters, except_ids: [] },
          matched: 0,
          last: 0,
          created_by: "user_1",
        })
      const ids = [
        await start({ q: "ann@X.com" }),
        await start({ email: ["bob@x.com", "Ann@x.com"] }),
        await start({ q: "joann@x.com ann@x.com.br" }),
      ]
      expect((await service.eraseAddress("ann@x.com")).selections).toBe(2)
      const batches = await service.listInvitationBatches({ id: ids })
      expect(ids.map((id) => batches.find((batch) => batch.id === id)?.filters)).toEqual([
        { q: "[erased]" },
        { email: ["bob@x.com", "[erased]"] },
        { q: "joann@x.com ann@x.com.br" },
      ])
    })

    it("waits for a registration that holds its invitation", async () => {
      const id = await invitations.inviteAndSend("vera@x.com")
      await invitations.hold(id, "h1")
      expect(await service.eraseAddress("vera@x.com")).toMatchObject({ held: true, erased: [] })
      await invitations.accept(id, "h1")
      expect(await service.eraseAddress("vera@x.com")).toMatchObject({ held: false, erased: [id] })
      expect(await invitations.find(id)).toMatchObject({ status: "accepted", email: null })
    })

    it("cannot be sent anything that was claimed before, whatever becomes of the claim", async () => {
      const id = await invitations.invite("vera@x.com")
      const { lease, claimed } = await invitations.claim()
      await service.eraseAddress("vera@x.com")
      expect(await service.loadClaimed(lease)).toEqual([])
      const [delivery] = claimed
      await service.settleDeliveries(lease, [
        { id: delivery?.id ?? "", status: "queued", error: "stopped" },
      ])
      expect(await invitations.find(id)).toMatchObject({
        status: "discarded",
        delivery_status: "dropped",
      })
      expect((await invitations.claim()).claimed).toEqual([])
    })

    it("and everything else at once end in one story, without waiting for each other in a circle", async () => {
      for (let round = 0; round < 8; round += 1) {
        const given = { inviter: customer("cus_1") }
        const ids = [
          await invitations.inviteAndSend("vera@x.com"),
          await invitations.inviteAndSend("vera@x.com", given),
          await invitations.inviteAndSend(`bob${round}@x.com`, given),
        ]
        await invitations.hold(ids[0] ?? "", `h${round}`)
        const staff = { type: "user", id: "user_1" } as const
        await Promise.all([
          service.eraseAddress("vera@x.com"),
          invitations.accept(ids[0] ?? "", `h${round}`),
          service.resend({ ids: [...ids].reverse(), by: staff }),
          service.discard({ ids, actor: SYSTEM, reason: null }),
          service.eraseAddress("vera@x.com"),
          invitations.claim(),
        ])
        await service.eraseAddress("vera@x.com")
        expect(await dump()).not.toContain("vera@x.com")
      }
    })

    it("can be invited anew, and the forgotten invitation stays dead", async () => {
      const id = await discarded("vera@x.com")
      await service.eraseAddress("vera@x.com")
      const staff = { type: "user", id: "user_1" } as const
      expect((await service.resend({ ids: [id], by: staff })).queued).toEqual([])
      expect(await invitations.edit(id, "vera@x.com")).toBe(false)
      const again = await invitations.invite("vera@x.com")
      expect(await invitations.find(again)).toMatchObject({ status: "not_sent" })
    })

    it("still counts for the limits of mails that customers cause", async () => {
      const mail = async (inviter: string) => {
        await invitations.invite("vera@x.com", { inviter: customer(inviter) })
        return (await invitations.claim()).claimed.length
      }
      expect(await mail("cus_1")).toBe(1)
      await service.eraseAddress("vera@x.com")
      expect(await mail("cus_2")).toBe(0)
    })
  })

  describe("customers whose accounts are gone", () => {
    it("are erased as those who invited and as those who were invited", async () => {
      const sent = await invitations.inviteAndSend("friend@x.com", {
        inviter: customer("cus_1"),
        message: "Come in",
      })
      const came = await accepted("ann@x.com", { inviter: customer("cus_2") })
      await sql("update customer_invitation set invitee_id = 'cus_1' where id = ?", [came])
      const other = await accepted("eve@x.com", { inviter: customer("cus_2") })
      const result = await service.eraseCustomers(["cus_1", "cus_9"])
      expect(result).toMatchObject({ discarded: [sent], erased: [came], as_inviter: 1 })
      expect(await invitations.find(sent)).toMatchObject({
        status: "discarded",
        email: "friend@x.com",
        inviter_id: "cus_1",
        inviter_email: null,
        inviter_name: null,
        message: null,
        erased_at: null,
      })
      expect(await invitations.find(came)).toMatchObject({
        status: "accepted",
        email: null,
        invitee_id: "cus_1",
        invitee_email: null,
        inviter_name: "Ann Lee",
      })
      expect(await invitations.find(other)).toMatchObject({ email: "eve@x.com" })
      expect((await invitations.history(sent)).at(-1)).toMatchObject({ reason: "inviter_deleted" })
      expect(await service.eraseCustomers(["cus_1"])).toMatchObject({
        discarded: [],
        erased: [],
        as_inviter: 0,
        as_invitee: 0,
      })
    })
  })

  describe("the notification rows of erased invitations", () => {
    const page = { after: "", limit: 10 }

    it("are to be erased, each attempt's, until no process can write one more", async () => {
      const id = await invitations.invite("vera@x.com")
      const { lease, claimed } = await invitations.claim()
      const delivery = claimed[0]?.id ?? ""
      await service.eraseAddress("vera@x.com")
      const mails = [{ invitation_id: id, deliveries: [{ id: delivery, attempt: 1 }] }]
      expect(await service.listErasedMails(page)).toEqual(mails)
      await service.markMailsErased([id])
      expect(await service.listErasedMails(page)).toEqual(mails)
      await service.settleDeliveries(lease, [{ id: delivery, status: "sent" }])
      await service.markMailsErased([id])
      expect(await service.listErasedMails({ ...page, ids: [id, "invt_other"] })).toEqual(mails)
      await sql(
        "update customer_invitation_delivery set claimed_at = now() - interval '11 minutes'",
      )
      await service.markMailsErased([id])
      expect(await service.listErasedMails(page)).toEqual([])
    })
  })
})
