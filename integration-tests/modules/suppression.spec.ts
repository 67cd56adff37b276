import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const suppress = async (emails: string[], reason: "blocked" | "bounced" | "unsubscribed") => {
    const results = await service.suppress({ emails, reason, created_by: "user_1" })
    return results.map(({ outcome }) => outcome)
  }
  const unsuppress = async (emails: string[]) =>
    (await service.unsuppress(emails)).map(({ outcome }) => outcome)
  const page = { limit: 100, offset: 0 }

  describe("the list", () => {
    it("takes each address once, in any spelling, and says what became of each entry", async () => {
      const typed = ["Ann <ANN@Bücher.example>", "ann@xn--bcher-kva.example", "nobody", "bob@x.com"]
      expect(await suppress(typed, "blocked")).toEqual([
        "suppressed",
        "duplicate",
        "invalid_email",
        "suppressed",
      ])
      expect(await suppress(["BOB@x.com"], "blocked")).toEqual(["already_suppressed"])
      const { rows, count } = await service.listSuppressed(page)
      expect(count).toBe(2)
      expect(rows.map(({ email }) => email).sort()).toEqual([
        "ann@xn--bcher-kva.example",
        "bob@x.com",
      ])
      expect(rows[0]).toMatchObject({ reason: "blocked", created_by: "user_1" })
    })

    it("keeps the recipient's own wish over a bounce or a block, and not the other way", async () => {
      await suppress(["ann@x.com"], "bounced")
      await suppress(["ann@x.com"], "unsubscribed")
      await suppress(["ann@x.com"], "blocked")
      expect((await service.listSuppressed(page)).rows).toMatchObject([{ reason: "unsubscribed" }])
    })

    it("finds one address by any spelling, and is paged", async () => {
      await suppress(["a@x.com", "b@x.com", "c@x.com"], "blocked")
      expect((await service.listSuppressed({ ...page, q: " B@X.com" })).rows).toMatchObject([
        { email: "b@x.com" },
      ])
      expect(await service.listSuppressed({ ...page, q: "b@x" })).toEqual({ rows: [], count: 0 })
      const second = await service.listSuppressed({ limit: 2, offset: 2 })
      expect([second.rows.length, second.count]).toEqual([1, 3])
    })

    it("lets an address be mailed again, and says of which it had nothing", async () => {
      await suppress(["a@x.com"], "blocked")
      expect(await unsuppress(["A@x.com", "b@x.com", "a@x.com", "?"])).toEqual([
        "removed",
        "not_suppressed",
        "duplicate",
        "invalid_email",
      ])
      expect(await service.findSuppressed(["a@x.com", "b@x.com"])).toEqual(new Set())
    })

    it("holds where only the hash is left, and takes the address back when somebody gives it", async () => {
      await suppress(["a@x.com"], "unsubscribed")
      await sql("update customer_invitation_suppression set email = null")
      expect(await service.findSuppressed(["a@x.com", "b@x.com"])).toEqual(new Set(["a@x.com"]))
      expect((await service.listSuppressed({ ...page, q: "a@x.com" })).rows).toMatchObject([
        { email: null },
      ])
      expect(await suppress(["a@x.com"], "blocked")).toEqual(["already_suppressed"])
      expect((await service.listSuppressed(page)).rows).toMatchObject([{ email: "a@x.com" }])
      await sql("update customer_invitation_suppression set email = null")
      expect(await unsuppress(["a@x.com"])).toEqual(["removed"])
    })

    it("holds for readable addresses also when the secret of their hash is gone", async () => {
      await suppress(["a@x.com"], "unsubscribed")
      await sql("update customer_invitation_suppression set email_hash = 'of another secret'")
      expect(await service.findSuppressed(["a@x.com"])).toEqual(new Set(["a@x.com"]))
      expect(await suppress(["a@x.com"], "blocked")).toEqual(["already_suppressed"])
    })

    it("stores no hash that the address alone gives away", async () => {
      await suppress(["a@x.com"], "blocked")
      const rows = await sql<{ email_hash: string }>(
        `select email_hash from customer_invitation_suppression
         where email_hash <> rtrim(translate(encode(sha256('a@x.com'), 'base64'), '+/', '-_'), '=')`,
      )
      expect(rows[0]?.email_hash).toMatch(/^[\w-]{43}$/)
    })

    it("written by many at once has each address once", async () => {
      const emails = Array.from({ length: 30 }, (_, n) => `p${n}@x.com`)
      const all = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          suppress(n % 2 ? [...emails].reverse() : emails, "blocked"),
        ),
      )
      expect(all.flat().filter((outcome) => outcome === "suppressed")).toHaveLength(30)
      expect((await service.listSuppressed(page)).count).toBe(30)
    })
  })

  describe("suppressing an address", () => {
    it("drops staff's queued mail at once, with the reason, and ends nothing", async () => {
      const id = await invitations.invite("ann@x.com")
      const other = await invitations.invite("bob@x.com")
      await suppress(["Ann@x.com"], "unsubscribed")
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: "dropped",
      })
      expect(await invitations.deliveries(id)).toMatchObject([
        { status: "dropped", last_error: expect.stringMatching(/asked not to be mailed/) },
      ])
      const { claimed } = await invitations.claim()
      expect(claimed.map((row) => row.invitation_id)).toEqual([other])
    })

    it("shows nothing of it on customers' invitations", async () => {
      const inviter = customer("cus_1")
      const ids = [
        await invitations.invite("ann@x.com", { inviter }),
        await invitations.invite("bob@x.com", { inviter }),
      ]
      await suppress(["ann@x.com"], "unsubscribed")
      const [ann, bob] = await Promise.all(ids.map((id) => invitations.find(id)))
      expect([ann?.status, ann?.delivery_status]).toEqual([bob?.status, bob?.delivery_status])
      expect((await invitations.claim()).claimed).toHaveLength(2)
    })

    it("leaves alone what is being sent, what was sent and what is accepted", async () => {
      const sent = await invitations.inviteAndSend("ann@x.com")
      const sending = await invitations.invite("bob@x.com")
      await invitations.claim()
      await suppress(["ann@x.com", "bob@x.com"], "unsubscribed")
      expect(await invitations.find(sent)).toMatchObject({ status: "sent" })
      expect(await invitations.find(sending)).toMatchObject({ delivery_status: "sending" })
    })

    it("and staff's submission of it at once never leave a mail that may go unnoticed", async () => {
      const [made] = await Promise.all([
        invitations.submit(["ann@x.com"]),
        suppress(["ann@x.com"], "blocked"),
      ])
      const outcome = made.results[0]?.outcome
      expect(["created", "suppressed"]).toContain(outcome)
      expect(await service.findSuppressed(["ann@x.com"])).toEqual(new Set(["ann@x.com"]))
    })
  })

  it("staff's submission says who is suppressed, a customer's does not", async () => {
    await suppress(["ann@x.com"], "unsubscribed")
    const emails = ["Ann@x.com", "bob@x.com"]
    const outcomes = ({ results }: Awaited<ReturnType<typeof invitations.submit>>) =>
      results.map(({ outcome }) => outcome)
    expect(outcomes(await invitations.submit(emails))).toEqual(["suppressed", "created"])
    expect(outcomes(await invitations.submit(emails, { inviter: customer("cus_1") }))).toEqual([
      "created",
      "created",
    ])
  })

  describe("the token of an unsubscribe link", () => {
    it("is made for one address, always the same, and does not show it", async () => {
      const token = await service.issueUnsubscribeToken("Ann@X.com")
      expect(token).toBe(await service.issueUnsubscribeToken("ann@x.com"))
      expect(Buffer.from(token, "base64url").toString("latin1")).not.toMatch(/ann|x\.com/)
      expect(await service.readUnsubscribeToken(token)).toBe("ann@x.com")
    })

    it("and that of an invitation are never taken for each other", async () => {
      const id = await invitations.invite("ann@x.com")
      const invitation = await service.issueToken({ invitation_id: id, generation: 1 })
      const stop = await service.issueUnsubscribeToken("ann@x.com")
      expect(await service.findByToken(stop)).toBeNull()
      expect(await service.readUnsubscribeToken(invitation)).toBeNull()
    })
  })
})
