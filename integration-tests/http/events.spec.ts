import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { expireInvitationsWorkflow, InvitationEvents } from "medusa-plugin-invitations/workflows"
import type { Headers } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers
    /** Everything that the plugin emitted, in order: name and payload. */
    const heard: { name: string; data: unknown }[] = []

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      const bus = shop.getContainer().resolve(Modules.EVENT_BUS)
      for (const name of Object.values(InvitationEvents)) {
        bus.subscribe(name, async ({ data }) => void heard.push({ name, data }))
      }
    })

    beforeEach(() => heard.splice(0))

    const namesFor = (id: string) =>
      heard
        .filter(({ data }) => (data as { id?: string }).id === id)
        .map(({ name }) => name.replace("invitation.", ""))
    const eventually = async (id: string, expected: string[]) => {
      const deadline = Date.now() + 10_000
      while (namesFor(id).length < expected.length && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      expect(namesFor(id)).toEqual(expected)
    }

    it("tells each change of status once, with the id and nothing else", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "life@example.com")
      await invitations.act(admin, id, "discard")
      await invitations.act(admin, id, "send")
      await shop.inbox.waitFor((inbox) => inbox.to("life@example.com").length === 2)
      await eventually(id, ["created", "sent", "discarded", "resent", "sent"])
      const fresh = shop.inbox.to("life@example.com")[1]?.text.match(/token=(\S+)/)?.[1] ?? ""
      expect(fresh).not.toBe(token)
      await invitations.register(key, "life@example.com", fresh)
      await eventually(id, ["created", "sent", "discarded", "resent", "sent", "accepted"])
      for (const { data } of heard) {
        expect(Object.keys(data as object)).toEqual(["id"])
      }
    })

    it("tells of expiry", async () => {
      const { id } = await invitations.inviteAndReceive(admin, "late@example.com")
      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex("customer_invitation")
        .where({ id })
        .update({ expires_at: new Date(0) })
      await expireInvitationsWorkflow(shop.getContainer()).run()
      await eventually(id, ["created", "sent", "expired"])
    })
  },
})
