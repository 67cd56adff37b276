import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("tells somebody with an account to log in, and the inviter sees no difference", async () => {
      const admin = await shop.actors.createAdmin()
      const inviter = await shop.actors.createCustomer()
      await shop.actors.createCustomer("Known@example.com")
      const { data } = await invitations.inviteAsCustomer(inviter.headers, [
        "known@example.com",
        "new@example.com",
      ])
      const note = await shop.inbox.mailTo("known@example.com")
      const invitation = await shop.inbox.mailTo("new@example.com")
      expect(note.subject).toBe(invitation.subject)
      expect(note.text).toMatch(/simply log in/)
      expect(note.text).toContain("/account")
      expect(note.raw).not.toMatch(/invitation\?token=|invt_[^.]+\.\d/)
      expect(invitation.text).toMatch(/invitation\?token=/)

      const seen = await Promise.all(
        data.results.map(async ({ invitation: { id } = { id: "" } }) => {
          const detail = await invitations.detailWhen(admin, id, (it) => it.status === "sent")
          return [detail.status, detail.delivery_status, detail.history.map((row) => row.status)]
        }),
      )
      expect(seen[0]).toEqual(seen[1])
    })
  },
})
