import Medusa from "@medusajs/js-sdk"
import { createInvitationsClient, type InvitationsClient } from "../../storefront/src/index.ts"
import type { Headers } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { refusal, Storefront } from "../setup/storefront"

/** What the storefront package does for a customer who invites. */
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

    it("tells the settings, and a customer's list a page at a time", async () => {
      expect(await client.settings()).toEqual({
        enabled: true,
        storefront_enabled: true,
        registration: "open",
        allow_message: true,
        max_per_send: 5,
        accept_other_email: false,
      })
      const session = await storefront.session()
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
      const session = await storefront.session()
      const sdk = storefront.sdk({ jwtTokenStorageMethod: "memory" })
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
      const session = await storefront.session()
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
      const session = await storefront.session()
      const { results } = await client.send({ emails: ["ann@example.com"] }, session)
      const id = results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      await invitations.passDay()
      expect(await client.resend(id, session)).toMatchObject({ id, delivery_status: "queued" })
      expect(await client.cancel(id, session)).toMatchObject({ id, status: "discarded" })
      expect(await refusal(client.cancel(id, session))).toEqual(["not_allowed", 400])
      expect(await refusal(client.resend(id, session))).toEqual(["not_allowed", 400])

      const other = await storefront.session()
      expect(await refusal(client.cancel(id, other))).toEqual(["not_found", 404])
      expect(await refusal(client.resend(id, other))).toEqual(["not_found", 404])
      expect(await refusal(client.cancel("a/../b?c", other))).toEqual(["not_found", 404])
    })

    it("tells what is wrong with a request, and with a shop that offers nothing", async () => {
      const session = await storefront.session()
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
  },
})
