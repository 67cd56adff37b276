import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import { BAD_NAMES } from "../setup/bad-names"
import { BAD_QUERIES } from "../setup/bad-queries"
import { BAD_REQUESTS, type BadRequest } from "../setup/bad-requests"
import { Invitations, type ListView, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { together } from "../setup/together"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let headers: Record<BadRequest["as"], Headers>

    beforeAll(async () => {
      headers = {
        admin: await shop.actors.createAdmin(),
        customer: (await shop.actors.createCustomer()).headers,
        key: await shop.actors.createPublishableKey(),
      }
    })

    it.each(
      together(
        [...BAD_REQUESTS, ...BAD_QUERIES, ...BAD_NAMES],
        ({ method = "post", path }) => `${method} ${path.split("?")[0]}`,
      ),
    )(
      "$name refuses what is bad with a sentence that helps, and changes nothing",
      async ({ cases }) => {
        for (const given of cases) {
          await expectRefusal(given)
        }
        const { data } = await shop.api.get<ListView>("/admin/invitations", {
          headers: headers.admin,
        })
        expect(data.count).toBe(0)
      },
    )

    async function expectRefusal({ name, ...given }: BadRequest): Promise<void> {
      const config = {
        // Said for bodies that are texts, which axios would send as something else.
        headers: { "content-type": "application/json", ...headers[given.as] },
        ...ANY_STATUS,
      }
      const { status, data } =
        given.method === "get" || given.method === "delete"
          ? await shop.api[given.method]<RefusalView>(given.path, config)
          : await shop.api.post<RefusalView>(given.path, given.body, config)
      const { type, says } = given
      expect({ name, status, ...data }).toMatchObject({ name, status: given.status, type })
      expect([name, data.message]).toEqual([name, expect.stringMatching(says)])
      if (given.path.startsWith("/store/")) {
        expect([name, data.reason]).toEqual([name, expect.any(String)])
      }
      expect([name, data.message]).toEqual([name, expect.not.stringContaining("@example")])
    }

    it("lets nobody reach the prototype of every object", () => {
      // The shop runs in this very process.
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(({} as Record<string, unknown>)["x"]).toBeUndefined()
    })

    it("shows customers nothing beyond the documented fields, whatever they ask for", async () => {
      await invitations.inviteAsCustomer(headers.customer, ["friend@example.com"])
      const { data } = await shop.api.get<ListView>(
        "/store/customers/me/invitations?fields=id,hold_id,token_generation,*inviter,*invitee",
        { headers: headers.customer },
      )
      expect(data.invitations).toHaveLength(1)
      expect(JSON.stringify(data)).not.toMatch(/hold|token|inviter|invitee/)
    })

    it("asks who is there before it says anything else", async () => {
      const key = headers.key
      const nobody = await shop.api.get("/admin/invitations", ANY_STATUS)
      expect(nobody.status).toBe(401)
      const anonymous = await shop.api.get("/store/customers/me/invitations", {
        headers: key,
        ...ANY_STATUS,
      })
      expect(anonymous.status).toBe(401)
      const keyless = await shop.api.post("/store/invitations/preview", { token: "x" }, ANY_STATUS)
      expect(keyless.status).toBe(400)
    })

    it("refuses a bad token at registration even while registration is open", async () => {
      for (const token of ["nonsense", "x".repeat(300), "a.1.b"]) {
        const email = `reg-${token.length}@example.com`
        const { status, data } = await invitations.register(headers.key, email, token)
        expect([status, data.type, data.reason]).toEqual([403, "forbidden", "invalid"])
      }
      const identity = await shop.actors.registerIdentity("typed@example.com")
      const typed = await invitations.openAccount(headers.key, identity, {
        email: "typed@example.com",
        invitation_token: { $ne: null },
      })
      expect([typed.status, typed.data.reason]).toEqual([403, "invalid"])
    })
  },
})
