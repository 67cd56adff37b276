import { Lives } from "./setup/lives"
import { Mailed } from "./setup/mailed"
import { moduleSuite } from "./setup/module-suite"

moduleSuite((suite) => {
  const { service, invitations, sql } = suite
  const mailed = new Mailed(suite)
  const lives = new Lives(suite)

  const purchasedAt = async (id: string) => {
    const [row] = await sql<{ at: string | null }>(
      `select to_char(purchased_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at
       from customer_invitation where id = ?`,
      [id],
    )
    return row?.at
  }
  const accepted = () => lives.accepted("vera@example.com")

  describe("a look at the orders of invitees", () => {
    it("notes when the first of them was placed, and takes it back", async () => {
      const id = await accepted()
      expect(await mailed.seeOrders(id, true)).toBe(1)
      expect(await purchasedAt(id)).toBe("2026-04-01 10:00:00.123456")
      expect(await mailed.seeOrders(id, false)).toBe(1)
      expect(await purchasedAt(id)).toBeNull()
    })

    it("changes nothing that a newer look has written, in either direction", async () => {
      const id = await accepted()
      await mailed.seeOrders(id, false, { seen_at: "2026-05-01 10:00:00.000002+00" })
      const older = { seen_at: "2026-05-01 10:00:00.000001+00" }
      expect(await mailed.seeOrders(id, true, older)).toBe(0)
      expect(await purchasedAt(id)).toBeNull()
      await mailed.seeOrders(id, true, { seen_at: "2026-05-01 10:00:00.000003+00" })
      expect(await mailed.seeOrders(id, false, older)).toBe(0)
      expect(await purchasedAt(id)).not.toBeNull()
    })

    it("writes nothing where it finds what is known, when only changes matter", async () => {
      const id = await accepted()
      expect(await mailed.seeOrders(id, false, { onlyChanged: true })).toBe(0)
      expect(await mailed.seeOrders(id, true, { onlyChanged: true })).toBe(1)
      expect(await mailed.seeOrders(id, true, { onlyChanged: true })).toBe(0)
    })

    it("leaves a purchase to somebody whose account is gone, and still notes one", async () => {
      const id = await accepted()
      const gone = { has_account: false }
      expect(await mailed.seeOrders(id, true, gone)).toBe(1)
      expect(await mailed.seeOrders(id, false, gone)).toBe(0)
      expect(await purchasedAt(id)).not.toBeNull()
    })

    it("is about nobody who did not accept", async () => {
      const id = await lives.discarded("vera@example.com")
      await sql("update customer_invitation set invitee_id = ? where id = ?", [`cus_h_${id}`, id])
      expect(await mailed.seeOrders(id, true)).toBe(0)
    })
  })

  it("goes over all invitees in pages", async () => {
    for (const name of ["a", "b", "c"]) {
      await lives.accepted(`${name}@example.com`)
    }
    await invitations.inviteAndSend("open@example.com")
    const first = await service.listInvitees({ before: null, limit: 2 })
    await mailed.seeOrders(first[0]?.customer_id.replace("cus_h_", "") ?? "", true)
    const again = await service.listInvitees({ before: null, limit: 2 })
    expect(again.map(({ purchased }) => purchased)).toEqual([true, false])
    const rest = await service.listInvitees({
      before: again[1]?.customer_id ?? null,
      limit: 2,
    })
    expect(rest).toHaveLength(1)
    expect([await service.hasMoreInvitees(2), await service.hasMoreInvitees(3)]).toEqual([
      true,
      false,
    ])
    expect(new Set([...again, ...rest].map(({ customer_id: id }) => id)).size).toBe(3)
  })
})
