import Medusa from "@medusajs/js-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createInvitationsClient,
  isInvitationError,
  openInvitation,
  type InvitationsClient,
  type RequestOptions,
} from "../../storefront/src/index.ts"
import { PASSWORD, type Headers } from "../setup/actors"
import { Invitations, tokenOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers
    let client: InvitationsClient

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      client = clientOf(key)
    })

    const sdkOf = (publishableKey: Headers, auth?: object) =>
      new Medusa({
        baseUrl: `${shop.url}/`,
        publishableKey: publishableKey["x-publishable-api-key"],
        ...(auth ? { auth } : {}),
      })
    const clientOf = (publishableKey: Headers) => createInvitationsClient(sdkOf(publishableKey))
    /** As a storefront's server does it: the session with each request. */
    const as = async (email?: string): Promise<{ id: string; session: RequestOptions }> => {
      const { id, headers } = await shop.actors.createCustomer(email, key)
      return { id, session: { headers: { authorization: headers["authorization"] ?? "" } } }
    }
    const invited = async (email: string) => await invitations.inviteAndReceive(admin, email)
    const person = (email: string) => ({ email, password: PASSWORD, first_name: "Vera" })
    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const identities = async () => Number((await knex()("provider_identity").count())[0]?.["count"])

    /** Why a call was refused: reason and status. */
    const refusal = async (call: Promise<unknown>) => {
      const error = await call.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      return isInvitationError(error) ? [error.reason, error.status] : error
    }

    it("tells the settings, and a customer's list a page at a time", async () => {
      expect(await client.settings()).toEqual({
        enabled: true,
        storefront_enabled: true,
        registration: "open",
        allow_message: true,
        max_per_send: 5,
        accept_other_email: false,
      })
      const { session } = await as()
      const emails = ["a@example.com", "b@example.com", "c@example.com"]
      const { results } = await client.send({ emails }, session)
      await client.cancel(results[0]?.invitation?.id ?? "", session)

      const page = await client.list({ limit: 2, offset: 1, order: "email" }, session)
      expect(page).toMatchObject({ count: 3, limit: 2, offset: 1, limits: { remaining: 2 } })
      expect(page.invitations.map(({ email }) => email)).toEqual(emails.slice(1))
      const ended = await client.list({ status: ["discarded", "expired"] }, session)
      expect(ended.invitations.map(({ email }) => email)).toEqual(emails.slice(0, 1))
    })

    it("sends, with one result for each address, and takes a session of the SDK too", async () => {
      const { session } = await as()
      const sdk = sdkOf(key, { jwtTokenStorageMethod: "memory" })
      await sdk.client.setToken(String(session.headers?.["authorization"]).replace("Bearer ", ""))
      const answer = await createInvitationsClient(sdk).send({
        emails: ["Ann@example.com", "no address", "ann@example.com"],
        message: "Come in",
      })
      expect(answer.results).toMatchObject([
        { outcome: "created", invitation: { email: "Ann@example.com", message: "Come in" } },
        { outcome: "invalid_email" },
        { outcome: "duplicate" },
      ])
      expect(answer.limits).toMatchObject({ remaining: 4, retry_after_seconds: 0 })
      await shop.inbox.mailTo("ann@example.com")
    })

    it("refuses what is over the limits, with the time to wait", async () => {
      const { session } = await as()
      const emails = ["1", "2", "3", "4", "5", "6"].map((name) => `${name}@example.com`)
      const { results, limits } = await client.send({ emails }, session)
      expect(results.map(({ outcome }) => outcome)).toEqual([
        ...Array<string>(5).fill("created"),
        "over_limit",
      ])
      expect(limits.remaining).toBe(0)
      const error: unknown = await client
        .send({ emails: ["7@example.com"] }, session)
        .catch((reason: unknown) => reason)
      expect(error).toMatchObject({
        reason: "rate_limited",
        status: 429,
        limits: { max_per_send: 5, remaining: 0 },
      })
      const { retryAfterSeconds } = error as { retryAfterSeconds: number }
      expect(retryAfterSeconds).toBeGreaterThan(500)
      expect(retryAfterSeconds).toBeLessThanOrEqual(600)
    })

    it("resends and cancels, and says why where it cannot", async () => {
      const { session } = await as()
      const { results } = await client.send({ emails: ["ann@example.com"] }, session)
      const id = results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      await invitations.passDay()
      expect(await client.resend(id, session)).toMatchObject({ id, delivery_status: "queued" })
      expect(await client.cancel(id, session)).toMatchObject({ id, status: "discarded" })
      expect(await refusal(client.cancel(id, session))).toEqual(["not_allowed", 400])
      expect(await refusal(client.resend(id, session))).toEqual(["not_allowed", 400])

      const other = (await as()).session
      expect(await refusal(client.cancel(id, other))).toEqual(["not_found", 404])
      expect(await refusal(client.resend(id, other))).toEqual(["not_found", 404])
      expect(await refusal(client.cancel("a/../b?c", other))).toEqual(["not_found", 404])
    })

    it("tells what is wrong with a request, and with a shop that offers nothing", async () => {
      const { session } = await as()
      const emails = ["ann@example.com"]
      const message = "See https://evil.example.com"
      expect(await refusal(client.send({ emails, message }, session))).toEqual([
        "invalid_request",
        400,
      ])
      const refusals = async (...calls: Promise<unknown>[]) => await Promise.all(calls.map(refusal))
      expect(await refusals(client.list(), client.send({ emails }), client.cancel("x"))).toEqual(
        Array(3).fill(["unauthorized", 401]),
      )
      await invitations.configure(admin, { storefront_enabled: false })
      expect(await refusals(client.list({}, session), client.send({ emails }, session))).toEqual(
        Array(2).fill(["disabled", 404]),
      )
      const away = createInvitationsClient(new Medusa({ baseUrl: "http://127.0.0.1:9" }))
      expect(await refusal(away.settings())).toEqual(["network", 0])
      await expect(client.settings({ signal: AbortSignal.abort() })).rejects.toMatchObject({
        name: "AbortError",
      })
    })

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
        const link = await openInvitation(clientOf(publishableKey), deadToken)
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
      const sdk = sdkOf(key, { jwtTokenStorageMethod: "memory" })
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
      await as("known@example.com")
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
      const { session } = await as()
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
