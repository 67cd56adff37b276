import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ invitations, sql }) => {
  const emails = Array.from({ length: 200 }, (_, n) => `guest${n}@example.com`)
  const orders = [emails, [...emails].reverse(), [...emails.slice(100), ...emails.slice(0, 100)]]

  /** Submits every order twice at once; how often each outcome came. */
  const race = async (given: Parameters<typeof invitations.submit>[1] = {}) => {
    const answers = await Promise.all(
      [...orders, ...orders].map((order) => invitations.submit(order, given)),
    )
    const outcomes = answers.flatMap(({ results }) => results.map(({ outcome }) => outcome))
    const created = outcomes.filter((outcome) => outcome === "created").length
    const duplicate = outcomes.filter((outcome) => outcome === "duplicate").length
    return { created, duplicate }
  }

  const open = async () => {
    const [row] = await sql<{ rows: number; addresses: number; mails: number; history: number }>(
      `select count(*)::int as rows, count(distinct email_normalized)::int as addresses,
         (select count(*)::int from customer_invitation_delivery where status = 'queued') as mails,
         (select count(*)::int from customer_invitation_history where status = 'not_sent') as history
       from customer_invitation where status = 'not_sent'`,
    )
    return row
  }

  const oneEach = { rows: 200, addresses: 200, mails: 200, history: 200 }

  it("staff's submissions of the same addresses in other orders make one invitation each", async () => {
    expect(await race()).toEqual({ created: 200, duplicate: 1_000 })
    expect(await open()).toEqual(oneEach)
  })

  it("a customer's do too", async () => {
    expect(await race({ inviter: customer("cus_1") })).toEqual({ created: 200, duplicate: 1_000 })
    expect(await open()).toEqual(oneEach)
  })

  it("different customers' do not stand in each other's way", async () => {
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((id, n) =>
        invitations.submit(orders[n % 3] ?? [], { inviter: customer(id) }),
      ),
    )
    const outcomes = answers.flatMap(({ results }) => results.map(({ outcome }) => outcome))
    expect(new Set(outcomes)).toEqual(new Set(["created"]))
    expect(outcomes).toHaveLength(800)
  })

  it("make one each also where older invitations lapsed, and wait for nobody in a circle", async () => {
    for (let round = 0; round < 5; round += 1) {
      await sql("update customer_invitation set expires_at = now() - interval '1 hour'")
      expect(await race()).toEqual({ created: 200, duplicate: 1_000 })
    }
    const [row] = await sql<{ open: number; expired: number }>(
      `select count(*) filter (where status = 'not_sent')::int as open,
         count(*) filter (where status = 'expired')::int as expired from customer_invitation`,
    )
    expect(row).toEqual({ open: 200, expired: 800 })
  })

  it("an address is invited by either the old or the new invitation while one is discarded", async () => {
    const old = await invitations.invite("ann@example.com")
    const [discarded, { results }] = await Promise.all([
      invitations.discard(old),
      invitations.submit(["ann@example.com"]),
    ])
    expect(discarded).toEqual([old])
    const rows = await sql("select id from customer_invitation where status = 'not_sent'")
    expect(rows).toHaveLength(results[0]?.outcome === "created" ? 1 : 0)
  })
})
