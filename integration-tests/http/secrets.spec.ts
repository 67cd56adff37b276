import { dumpDatabase } from "../setup/dump-database"
import { Invitations, type SubmissionView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("stores and logs no usable token in the whole life of an invitation", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const inviter = await shop.actors.createCustomer("inviter@example.com", key)
      await shop.api.post<SubmissionView>(
        "/store/customers/me/invitations",
        { emails: ["friend@example.com"], message: "Hello" },
        { headers: inviter.headers },
      )
      const friend = await shop.inbox.mailTo("friend@example.com")
      const accepted = await invitations.inviteAndReceive(admin, "accepted@example.com")
      const open = await invitations.inviteAndReceive(admin, "open@example.com")
      await invitations.detail(admin, open.id)
      await invitations.preview(key, open.token)
      await invitations.register(key, "thief@example.com", open.token)
      await invitations.register(key, "accepted@example.com", accepted.token)

      const friendToken = new URL(/https?:\S+token=\S+/.exec(friend.text)?.[0] ?? "").searchParams
      const tokens = [friendToken.get("token") ?? "", accepted.token, open.token]
      const signatures = tokens.map((token) => token.split(".")[2] ?? "")
      expect(signatures.map((signature) => signature.length)).toEqual([43, 43, 43])

      const haystacks = [...(await dumpDatabase(shop.databaseUrl)), shop.readServerLog()]
      expect(haystacks.some((line) => line.includes("open@example.com"))).toBe(true)
      for (const signature of signatures) {
        expect(haystacks.filter((line) => line.includes(signature))).toEqual([])
      }
    })

    it("tells of a provider's error without the address or the link in it", async () => {
      const admin = await shop.actors.createAdmin()
      shop.inbox.answerWith({
        reject: 550,
        saying: "<secret@example.com> unknown, see https://example.com/?token=abc",
      })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["secret@example.com"] })
      const { deliveries, status } = await invitations.detailWhen(
        admin,
        results[0]?.invitation?.id ?? "",
        (detail) => Boolean(detail.deliveries[0]?.last_error),
      )
      expect(status).toBe("not_sent")
      expect(deliveries[0]?.last_error).toMatch(/550/)
      expect(deliveries[0]?.last_error).not.toMatch(/secret@|https|token=/)
    })
  },
})
