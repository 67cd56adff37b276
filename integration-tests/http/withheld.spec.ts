import type { Headers } from "../setup/actors"
import { Invitations, type InvitationView, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** What is tried again is looked for each half minute. */
const UNTIL_TRIED_AGAIN_MS = 75_000

shopSuite({
  env: { INVITATIONS_RETRY_SECONDS: "1" },
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("alone, a mail to a suppressed address waits while the mail server takes nothing", async () => {
      const admin = await shop.actors.createAdmin()
      const inviter = await shop.actors.createCustomer()
      await invitations.suppress(admin, ["vera@example.com"])
      const inviteAlone = async (email: string): Promise<string> => {
        const { data } = await invitations.inviteAsCustomer(inviter.headers, [email])
        return data.results[0]?.invitation?.id ?? ""
      }
      shop.inbox.answerWith({ reject: 451, saying: "4.3.0 out of order" })
      const refused = ({ deliveries }: InvitationView) => Boolean(deliveries[0]?.last_error)
      const bob = await inviteAlone("bob@example.com")
      await invitations.detailWhen(admin, bob, refused)
      const vera = await inviteAlone("vera@example.com")
      const detail = await invitations.detailWhen(admin, vera, refused)
      expect(detail.deliveries[0]).toMatchObject({
        withheld: true,
        last_error: expect.stringMatching(/4\.3\.0 out of order/),
      })
      expect(await asSeenBy(inviter.headers)).toEqual(["not_sent", "not_sent"])

      shop.inbox.answerWith({ accept: true })
      for (const id of [bob, vera]) {
        const left = ({ status }: InvitationView) => status === "sent"
        await invitations.detailWhen(admin, id, left, UNTIL_TRIED_AGAIN_MS)
      }
      expect(await asSeenBy(inviter.headers)).toEqual(["sent", "sent"])
      expect(shop.inbox.mails.flatMap(({ to }) => to)).toEqual(["bob@example.com"])
    })

    const asSeenBy = async (headers: Headers) => {
      const path = "/store/customers/me/invitations"
      const { data } = await shop.api.get<ListView>(path, { headers })
      return data.invitations.map(({ status }) => status)
    }
  },
})
