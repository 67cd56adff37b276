import { Invitations, type ListView, type SubmissionView } from "../setup/invitations"
import { ANY_STATUS } from "../setup/api"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    const tally = (words: (string | undefined)[]) =>
      words.reduce<Record<string, number>>(
        (counts, word = "none") => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }),
        {},
      )

    it("makes one invitation of the same submission sent ten times at once", async () => {
      const admin = await shop.actors.createAdmin()
      const submissions = await Promise.all(
        Array.from({ length: 10 }, () =>
          invitations.inviteAsAdmin(admin, { emails: ["b@example.com", "a@example.com"] }),
        ),
      )
      const outcomes = submissions.flatMap(({ results }) => results.map(({ outcome }) => outcome))
      expect(tally(outcomes)).toEqual({ created: 2, duplicate: 18 })
      const { data } = await shop.api.get<ListView>("/admin/invitations", { headers: admin })
      expect(data.count).toBe(2)
      await shop.inbox.waitFor(2)
      await shop.waitWorkflowExecutions()
      expect(shop.inbox.mails).toHaveLength(2)
    })

    it("never lets parallel submissions of a customer pass a limit", async () => {
      const { headers } = await shop.actors.createCustomer()
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          shop.api.post<SubmissionView>(
            "/store/customers/me/invitations",
            { emails: [1, 2, 3].map((m) => `friend-${n}-${m}@example.com`) },
            { headers, ...ANY_STATUS },
          ),
        ),
      )
      const outcomes = answers.flatMap(({ data }) =>
        (data.results ?? []).map(({ outcome }) => outcome),
      )
      expect(tally(outcomes)["created"]).toBe(5)
      expect(tally(answers.map(({ status }) => String(status)))).toEqual({ "200": 2, "429": 4 })
    })

    it("opens one account out of 200 registrations with one link, by one and by many", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const email = "once@example.com"
      const { id, token } = await invitations.inviteAndReceive(admin, email)
      const own = await shop.actors.registerIdentity(email)
      const others = await Promise.all(
        Array.from({ length: 100 }, (_, n) => shop.actors.socialIdentity(email, String(n))),
      )
      const answers = await Promise.all(
        [...others, ...new Array<string>(100).fill(own)].map((identity) =>
          invitations.openAccount(key, identity, { email }, token),
        ),
      )
      expect(tally(answers.map(({ status }) => String(status)))).toEqual({ "200": 1, "403": 199 })
      const detail = await invitations.detail(admin, id)
      expect(detail.history.map(({ status }) => status)).toEqual(["accepted", "sent", "not_sent"])
      const { data } = await shop.api.get<{ count: number }>("/admin/customers", {
        headers: admin,
        params: { email },
      })
      expect(data.count).toBe(1)
    }, 120_000)

    it("lets either the discard or the acceptance win, never both", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      for (const n of [1, 2, 3, 4]) {
        const email = `race-${n}@example.com`
        const { id, token } = await invitations.inviteAndReceive(admin, email)
        const identity = await shop.actors.registerIdentity(email)
        const [registered, discarded] = await Promise.all([
          invitations.openAccount(key, identity, { email }, token),
          shop.api.post(`/admin/invitations/${id}/discard`, {}, { headers: admin, ...ANY_STATUS }),
        ])
        const { status, history } = await invitations.detail(admin, id)
        const won = { accepted: registered.status === 200, discarded: discarded.status === 200 }
        expect(won).toEqual({ accepted: status === "accepted", discarded: status === "discarded" })
        expect(history).toHaveLength(3)
      }
    })
  },
})
