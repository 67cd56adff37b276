import { customer } from "./setup/invitations"
import { Lives } from "./setup/lives"
import { moduleSuite } from "./setup/module-suite"

const SYSTEM = { type: "system", id: null } as const

moduleSuite((suite) => {
  const { service, invitations, sql } = suite
  const lives = new Lives(suite)

  describe("an address that is to be forgotten", () => {
    it("is erased in every status and role, and the numbers stay", async () => {
      const vera = { ...customer("cus_1"), email: "VERA@x.com", name: "Vera Vogt" }
      const other = { inviter: customer("cus_2"), message: "Hello Vera" }
      const lists = {
        open: [
          await invitations.invite("Vera@x.com"),
          await invitations.inviteAndSend("vera@x.com", other),
        ],
        ended: [await lives.discarded("VERA@x.com", { inviter: customer("cus_3") })],
        accepted: [
          await lives.accepted("vera@x.com", {
            inviter: customer("cus_4"),
            metadata: { vip: "Vera" },
          }),
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
        held: false,
      })
      expect(await lives.dump()).not.toMatch(/vera/i)
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
      const counts = await lives.numbers()
      expect(await service.eraseAddress("vera@x.com")).toEqual({
        discarded: [],
        erased: [],
        as_inviter: 0,
        as_invitee: 0,
        suppressions: 0,
        held: false,
      })
      expect(await lives.numbers()).toEqual(counts)
    })

    it("is found where its domain was stored in letters", async () => {
      const inviter = { ...customer("cus_1"), email: "Ann@bücher.example" }
      await invitations.inviteAndSend("friend@x.com", { inviter })
      const id = await lives.discarded("ann@BÜCHER.example")
      const { erased, as_inviter } = await service.eraseAddress("ann@xn--bcher-kva.example")
      expect([erased, as_inviter]).toEqual([[id], 1])
      expect(await lives.dump()).not.toMatch(/b.cher/)
    })

    it("leaves alone what only looks like it", async () => {
      const ids = [await lives.discarded("joann@x.com"), await lives.discarded("ann@x.com.br")]
      await service.eraseAddress("ann@x.com")
      const left = await Promise.all(ids.map((id) => invitations.find(id)))
      expect(left.map(({ email }) => email)).toEqual(["joann@x.com", "ann@x.com.br"])
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
        expect(await lives.dump()).not.toContain("vera@x.com")
      }
    })

    it("can be invited anew, and the forgotten invitation stays dead", async () => {
      const id = await lives.discarded("vera@x.com")
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
      const came = await lives.accepted("ann@x.com", { inviter: customer("cus_2") })
      await sql("update customer_invitation set invitee_id = 'cus_1' where id = ?", [came])
      const other = await lives.accepted("eve@x.com", { inviter: customer("cus_2") })
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
