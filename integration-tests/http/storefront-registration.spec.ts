import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createInvitationsClient,
  isInvitationError,
  openInvitation,
  type InvitationsClient,
} from "../../storefront/src/index.ts"
import type { Headers } from "../setup/actors"
import { Invitations, tokenOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { person, refusal, Storefront } from "../setup/storefront"

/** What the storefront package does for whoever follows a link. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers
    let client: InvitationsClient
    const storefront = new Storefront(shop, () => key)

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      client = storefront.client()
    })

    const invited = async (email: string) => await invitations.inviteAndReceive(admin, email)
    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const identities = async () => Number((await knex()("provider_identity").count())[0]?.["count"])

    it("looks at a link as often as one likes, and tells why one is dead", async () => {
      const { id, token } = await invited("vera@example.com")
      const preview = await client.preview(token)
      expect(preview).toMatchObject({ email: "vera@example.com", inviter_name: null })
      expect(await client.preview(token)).toEqual(preview)
      expect((await invitations.detail(admin, id)).status).toBe("sent")
      expect(await openInvitation(client, token)).toEqual({
        state: "open",
        invitation: preview,
        accept_other_email: false,
      })

      const dead = async (why: string, deadToken: string | null, publishableKey = key) => {
        const link = await openInvitation(storefront.client(publishableKey), deadToken)
        expect(link).toEqual({ state: "dead", reason: why })
      }
      await dead("invalid", null)
      await dead("invalid", `${token}x`)
      const elsewhere = await shop.actors.createSalesChannel()
      await dead("invalid", token, await shop.actors.createPublishableKey([elsewhere]))
      await knex()("customer_invitation")
        .where({ id })
        .update({ expires_at: new Date(0) })
      await dead("expired", token)
      await invitations.act(admin, id, "discard")
      await dead("discarded", token)
      const used = await invited("used@example.com")
      await client.register({ ...person("used@example.com"), token: used.token })
      await dead("accepted", used.token)
    })

    it("registers an invitee and logs in", async () => {
      const { id, token } = await invited("vera@example.com")
      const {
        customer,
        session,
        token: bearer,
      } = await client.register({
        ...person("vera@example.com"),
        last_name: "Berg",
        token,
      })
      expect(customer).toMatchObject({ email: "vera@example.com", last_name: "Berg" })
      expect(session).toBe("open")
      const own = await client.list({}, { headers: { authorization: `Bearer ${bearer}` } })
      expect(own.count).toBe(0)
      expect(await invitations.detail(admin, id)).toMatchObject({
        status: "accepted",
        invitee: { id: customer?.id },
      })
    })

    it("opens an account that can be logged in to, however the inviter wrote the address", async () => {
      const { token } = await invited("Paula@Example.com")
      const { email } = await client.preview(token)
      const wanted = { ...person(email), token }
      expect(await client.register(wanted)).toMatchObject({
        session: "open",
        customer: { email: "paula@example.com" },
      })
      const { password } = wanted
      const logIn = await shop.api.post<{ token?: string }>("/auth/customer/emailpass", {
        email: "paula@example.com",
        password,
      })
      expect(logIn.status).toBe(200)
    })

    it("in a browser hands the session to the SDK, and on a server to nobody", async () => {
      const sdk = storefront.sdk({ jwtTokenStorageMethod: "memory" })
      const own = createInvitationsClient(sdk)
      await own.register(person("server@example.com"))
      expect(await refusal(own.list())).toEqual(["unauthorized", 401])
      Object.assign(globalThis, { window: {} })
      try {
        await own.register(person("browser@example.com"))
      } finally {
        Reflect.deleteProperty(globalThis, "window")
      }
      expect(await own.list()).toMatchObject({ count: 0 })
    })

    it("registers whoever tried before being invited, with the password of that time", async () => {
      await invitations.configure(admin, { registration: "invitation_only" })
      // What a form that knows nothing of invitations leaves behind.
      await shop.actors.registerIdentity("early@example.com")
      const { token } = await invited("early@example.com")
      const early = { ...person("early@example.com"), token }
      expect(await refusal(client.register({ ...early, password: "another" }))).toEqual([
        "wrong_password",
        401,
      ])
      expect(await openInvitation(client, token)).toMatchObject({ state: "open" })
      expect(await client.register(early)).toMatchObject({ session: "open" })
    })

    it("sends somebody with an account to the log-in, and keeps the invitation", async () => {
      const { id, token } = await invited("known@example.com")
      await storefront.session("known@example.com")
      const known = { ...person("known@example.com"), token }
      expect(await refusal(client.register(known))).toEqual(["account_exists", 422])
      expect(await refusal(client.register({ ...known, password: "another" }))).toEqual([
        "wrong_password",
        401,
      ])
      // An account of another provider has no password to try.
      const social = await shop.actors.socialIdentity("social@example.com", "1")
      await invitations.openAccount(key, social, { email: "social@example.com" })
      expect(await refusal(client.register(person("social@example.com")))).toEqual([
        "account_exists",
        422,
      ])
      expect((await invitations.detail(admin, id)).status).not.toBe("accepted")
    })

    it("leaves no log-in behind where the door is closed", async () => {
      const { id, token } = await invited("vera@example.com")
      await invitations.act(admin, id, "discard")
      await invitations.configure(admin, { registration: "invitation_only" })
      const before = await identities()
      const vera = person("vera@example.com")
      expect(await refusal(client.register(vera))).toEqual(["invitation_required", 403])
      expect(await refusal(client.register({ ...vera, token }))).toEqual(["discarded", 404])
      expect(await refusal(client.register({ ...vera, token: "made-up" }))).toEqual([
        "invalid",
        404,
      ])
      // Not an ordinary registration, which would leave the invitation behind.
      await invitations.configure(admin, { registration: "open" })
      for (const lost of [null, ""]) {
        expect(await refusal(client.register({ ...vera, token: lost }))).toEqual(["invalid", 404])
      }
      const other = await invited("guest@müller.example")
      expect(await refusal(client.register({ ...vera, token: other.token }))).toEqual([
        "email_mismatch",
        403,
      ])
      expect(await identities()).toBe(before)
      const guest = { ...person("Guest@MÜLLER.example"), token: other.token }
      expect(await client.register(guest)).toMatchObject({ session: "open" })
    })

    it("tells of another address than the invited one, of bad input, and of a shop in trouble", async () => {
      const { token } = await invited("vera@example.com")
      expect(await refusal(client.register({ ...person("thief@example.com"), token }))).toEqual([
        "email_mismatch",
        403,
      ])
      const noPassword = { ...person("vera@example.com"), password: "", token }
      expect(await refusal(client.register(noPassword))).toEqual(["registration_refused", 401])
      await invitations.configure(admin, { accept_other_email: true })
      expect(await openInvitation(client, token)).toMatchObject({ accept_other_email: true })

      await knex().raw("alter table customer_invitation_setting rename to away")
      try {
        const answer = await openInvitation(client, token)
        expect(answer).toMatchObject({ state: "failed", error: { status: 500 } })
      } finally {
        await knex().raw("alter table away rename to customer_invitation_setting")
      }
      expect(await client.register({ ...person("other@example.com"), token })).toMatchObject({
        customer: { email: "other@example.com" },
        session: "open",
      })
    })

    it("of many registrations with one link lets one through and tells the others", async () => {
      const session = await storefront.session()
      await client.send({ emails: ["vera@example.com"] }, session)
      const token = tokenOf(await shop.inbox.mailTo("vera@example.com"))
      const tries = await Promise.allSettled(
        Array.from({ length: 5 }, () => client.register({ ...person("vera@example.com"), token })),
      )
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      const reasons = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
      for (const reason of reasons) {
        expect(isInvitationError(reason) && reason.reason).toMatch(
          /^(accepted|account_exists|wrong_password|unknown)$/,
        )
      }
      const { invitations: sent } = await client.list({}, session)
      expect(sent).toMatchObject([{ status: "accepted", can_cancel: false, can_resend: false }])
    })
  },
})
