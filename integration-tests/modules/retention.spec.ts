import { customer } from "./setup/invitations"
import { Lives } from "./setup/lives"
import { moduleSuite } from "./setup/module-suite"

moduleSuite((suite) => {
  const { service, invitations, sql } = suite
  const lives = new Lives(suite)

  describe("after the retention time", () => {
    it("what made no account is erased, and its numbers stay", async () => {
      const inviter = customer("cus_1")
      const given = { inviter, message: "Hi Vera", metadata: { note: "Vera" } }
      const old = [await lives.expired("Vera@x.com", given), await lives.discarded("bob@x.com")]
      const kept = [
        await lives.expired("late@x.com"),
        await lives.accepted("eve@x.com"),
        await invitations.inviteAndSend("open@x.com"),
      ]
      for (const id of old) {
        await lives.endedDaysAgo(id, 90)
      }
      await lives.endedDaysAgo(kept[0] ?? "", 89)
      await lives.endedDaysAgo(kept[1] ?? "", 900)
      const before = await lives.numbers()
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
      expect(await lives.dump()).not.toMatch(/vera|bob@|Ann Lee/i)
      expect(await lives.numbers()).toEqual(before)
      const left = await Promise.all(kept.map((id) => invitations.find(id)))
      expect(left.map(({ email }) => email)).toEqual(["late@x.com", "eve@x.com", "open@x.com"])
      expect((await service.eraseOutdated(10)).erased).toEqual([])
    })

    it("it goes in chunks, the oldest first, which several processes share", async () => {
      const ids: string[] = []
      for (let n = 0; n < 6; n += 1) {
        const id = await lives.discarded(`p${n}@x.com`)
        await lives.endedDaysAgo(id, 100 + n)
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
      expect(await lives.dump()).not.toContain("@x.com")
    })

    it("nothing is erased where the shop keeps it for ever, or its time is longer", async () => {
      const id = await lives.discarded("vera@x.com")
      await lives.endedDaysAgo(id, 200)
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
      await lives.endedDaysAgo(id, 100)
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
      expect(await lives.dump()).not.toContain("vera@x.com")
      expect(await lives.dump()).toContain("bob@x.com")
      expect(await service.findSuppressed(["vera@x.com", "other@x.com"])).toEqual(
        new Set(["vera@x.com"]),
      )
    })
  })
})
