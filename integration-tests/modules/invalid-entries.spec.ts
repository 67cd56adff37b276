import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

/** How much of what a customer enters may be no address. */
moduleSuite(({ service, invitations, sql }) => {
  const inviter = customer("cus_1", { max_per_send: 100, rate_limit_count: 100, daily_limit: 100 })
  const submit = async (count: number, emails: string[] = [], by = inviter) => {
    const invalid = Array.from({ length: count }, (_, n) => `no address ${n}`)
    return await invitations.submit([...invalid, ...emails], { inviter: by })
  }
  const pass = (seconds: number) =>
    sql(
      `update customer_invitation_invalid_entries
       set created_at = created_at - make_interval(secs => ${seconds})`,
    )

  it("is 300 in ten minutes; more is refused whole, and says for how long", async () => {
    await submit(100)
    await pass(300)
    await submit(200)
    const refused = await submit(1, ["fine@example.com"])
    expect(refused).toMatchObject({ limited: "too_many_invalid", results: [] })
    expect(refused.retry_after_seconds).toBeGreaterThan(290)
    expect(refused.retry_after_seconds).toBeLessThanOrEqual(300)
    expect(await service.listInvitations()).toEqual([])

    await pass(refused.retry_after_seconds)
    expect(await submit(100, ["fine@example.com"])).toMatchObject({ limited: null })
    expect(await service.listInvitations()).toHaveLength(1)
  })

  it("does not count what is refused, what is an address, nor what others enter", async () => {
    await submit(299)
    await submit(2)
    expect(await submit(1)).toMatchObject({ limited: null })
    expect(await submit(0, ["fine@example.com"])).toMatchObject({ limited: null })
    expect(await submit(100, [], customer("cus_2"))).toMatchObject({ limited: null })
  })

  it("is counted one submission after the other, whatever arrives at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(100)))
    expect(answers.filter(({ limited }) => limited === null)).toHaveLength(3)
  })

  it("leaves nothing behind when it is over", async () => {
    await submit(5)
    await pass(601)
    await service.eraseOutdated(10)
    expect(await sql("select id from customer_invitation_invalid_entries")).toEqual([])
  })
})
