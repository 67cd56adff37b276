import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("answers the same for known and unknown addresses, and looks up no account", async () => {
      const admin = await shop.actors.createAdmin()
      await shop.actors.createCustomer("known@example.com")
      const inviter = await shop.actors.createCustomer()

      // A pause of sending, so that who looks an account up from here on is the request.
      await invitations.configure(admin, { batch_size: 1, batch_interval_seconds: 3_600 })
      await invitations.inviteAndReceive(admin, "before@example.com")

      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const statements: string[] = []
      const record = ({ sql, bindings }: { sql: string; bindings?: unknown[] }) =>
        statements.push(`${sql} ${JSON.stringify(bindings ?? [])}`)
      knex.on("query", record)
      const { data } = await invitations.inviteAsCustomer(inviter.headers, [
        "known@example.com",
        "unknown@example.com",
      ])
      knex.removeListener("query", record)

      const [known, unknown] = data.results.map(({ outcome, invitation }) => {
        const { id: _id, display_id: _number, email: _email, ...same } = invitation ?? {}
        return { outcome, ...same }
      })
      expect(known).toEqual(unknown)
      expect(known).toMatchObject({ outcome: "created", status: "not_sent" })

      const about = statements.filter((line) => line.includes("known@example.com"))
      expect(about.length).toBeGreaterThan(0)
      for (const line of about) {
        expect(line).toMatch(/customer_invitation/)
        expect(line).not.toMatch(/(from|join) "?(public"?\.)?"?(customer|provider_identity)"?[ ,]/i)
      }
    })
  },
})
