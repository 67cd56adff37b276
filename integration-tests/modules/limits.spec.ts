import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const limits = { max_per_send: 4, rate_limit_count: 5, rate_limit_minutes: 10, daily_limit: 8 }
  const inviter = customer("cus_1", limits)
  let made = 0

  const submit = async (count: number, extra: string[] = []) => {
    const emails = Array.from({ length: count }, () => `friend${(made += 1)}@example.com`)
    const answer = await invitations.submit([...emails, ...extra], { inviter })
    return { ...answer, outcomes: answer.results.map(({ outcome }) => outcome) }
  }

  /** Moves all that was caused so far back in time. */
  const pass = (seconds: number) =>
    sql(
      `update customer_invitation_delivery
       set created_at = created_at - make_interval(secs => ${seconds})`,
    )

  const allowance = () => service.getAllowance("cus_1", inviter.limits)

  describe("the most addresses of one submission", () => {
    it("are the first of the input, and the rest is over the limit", async () => {
      const { outcomes, limited } = await submit(5)
      expect(outcomes).toEqual(["created", "created", "created", "created", "over_limit"])
      expect(limited).toBeNull()
    })

    it("are counted without what is invalid or repeated", async () => {
      const { results } = await invitations.submit(
        ["x", "a@x.com", "A@x.com", "b@x.com", "y", "c@x.com", "d@x.com", "e@x.com"],
        { inviter },
      )
      expect(results.filter(({ outcome }) => outcome === "created")).toHaveLength(4)
      expect(results.at(-1)?.outcome).toBe("over_limit")
    })
  })

  describe("the rolling window", () => {
    it("leaves what was not used, and says how much", async () => {
      expect(await allowance()).toEqual({ max_per_send: 4, remaining: 5, retry_after_seconds: 0 })
      const { allowance: after } = await submit(3)
      expect(after).toEqual({ max_per_send: 4, remaining: 2, retry_after_seconds: 0 })
      const { outcomes } = await submit(3)
      expect(outcomes).toEqual(["created", "created", "over_limit"])
    })

    it("lets nothing through when it leaves nothing, and says when one is free", async () => {
      await submit(4)
      await submit(1)
      const { limited, results, allowance: left } = await submit(1)
      expect({ limited, results }).toEqual({ limited: "rate_limited", results: [] })
      expect(left?.remaining).toBe(0)
      expect(left?.retry_after_seconds).toBeGreaterThan(590)
      expect(left?.retry_after_seconds).toBeLessThanOrEqual(600)
    })

    it("frees one when the oldest leaves it, not before, and no more than left", async () => {
      await submit(1)
      await pass(300)
      await submit(4)
      expect((await allowance()).retry_after_seconds).toBeGreaterThan(290)
      await pass(295)
      const before = await allowance()
      expect(before.remaining).toBe(0)
      expect(before.retry_after_seconds).toBeLessThanOrEqual(5)
      await pass(5)
      expect((await allowance()).remaining).toBe(1)
      await pass(300)
      expect((await allowance()).remaining).toBe(3)
    })

    it("says when one is free also after the limit was lowered below what is used", async () => {
      await submit(1)
      await pass(100)
      await submit(4)
      const lowered = await service.getAllowance("cus_1", {
        ...inviter.limits,
        rate_limit_count: 2,
      })
      expect(lowered.remaining).toBe(0)
      expect(lowered.retry_after_seconds).toBeGreaterThan(590)
    })
  })

  describe("the limit of a day", () => {
    it("counts where the shorter window has nothing against it", async () => {
      await submit(4)
      await pass(3_600)
      await submit(4)
      await pass(3_600)
      const { limited, allowance: left } = await submit(1)
      expect(limited).toBe("rate_limited")
      expect(left?.retry_after_seconds).toBeGreaterThan(22 * 3_600 - 10)
      expect(left?.retry_after_seconds).toBeLessThanOrEqual(22 * 3_600)
    })

    it("is over after 24 hours", async () => {
      await submit(4)
      await pass(3_600)
      await submit(4)
      await pass(23 * 3_600)
      expect((await allowance()).remaining).toBe(4)
      await pass(3_600)
      expect((await allowance()).remaining).toBe(5)
    })
  })

  it("a submission without anything to send is never refused for a limit", async () => {
    await submit(4)
    await submit(1)
    const { limited, outcomes } = await submit(0, ["nonsense", "friend1@example"])
    expect(limited).toBeNull()
    expect(outcomes).toEqual(["invalid_email", "invalid_email"])
    const again = await invitations.submit([`friend${made}@example.com`], { inviter })
    expect(again).toMatchObject({ limited: null, results: [{ outcome: "duplicate" }] })
  })

  it("what was canceled, dropped or failed counts like the rest", async () => {
    const { results } = await submit(4)
    const ids = results.flatMap(({ invitation_id: id }) => id ?? [])
    await service.discard({
      ids: ids.slice(0, 2),
      actor: { type: "customer", id: "cus_1" },
      reason: null,
    })
    await invitations.settleAll({ status: "failed", error: "refused" })
    expect((await allowance()).remaining).toBe(1)
  })

  it("one customer's use is not another's, and staff's is nobody's", async () => {
    await submit(4)
    await submit(1)
    await invitations.submit(["a@example.com"])
    expect((await service.getAllowance("cus_2", inviter.limits)).remaining).toBe(5)
    const { results } = await invitations.submit(["b@example.com"], {
      inviter: customer("cus_2", limits),
    })
    expect(results[0]?.outcome).toBe("created")
  })

  it("many submissions at once together make no more than the limit allows", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(3)))
    const created = answers.flatMap(({ outcomes }) => outcomes).filter((word) => word === "created")
    expect(created).toHaveLength(5)
    expect(answers.filter(({ limited }) => limited)).toHaveLength(6)
    const rows = await service.listInvitations({ inviter_id: "cus_1" })
    expect(rows).toHaveLength(5)
  })
})
