import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import Medusa from "@medusajs/js-sdk"
import { createInvitationsClient } from "../client/client.ts"

interface Received {
  url: string | undefined
  headers: IncomingHttpHeaders
}

describe("a request of the client", () => {
  const received: Received[] = []
  let answer = { status: 200, body: '{"settings":{}}' }
  let server: Server
  let baseUrl: string

  beforeAll(async () => {
    server = createServer((req, res) => {
      received.push({ url: req.url, headers: req.headers })
      res.writeHead(answer.status, { "content-type": "application/json", "retry-after": "7" })
      res.end(answer.body)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop/`
  })

  afterAll(() => server.close())

  beforeEach(() => {
    received.length = 0
    answer = { status: 200, body: '{"settings":{}}' }
  })

  it("goes where the SDK goes, with its key, its headers and its session", async () => {
    const sdk = new Medusa({
      baseUrl,
      publishableKey: "pk_1",
      globalHeaders: { "x-shop": "1", "x-tags": { tags: ["a"] } },
      auth: { jwtTokenStorageMethod: "memory" },
    })
    await sdk.client.setToken("jwt")
    await createInvitationsClient(sdk).list({ status: ["sent", "expired"], limit: 5 })
    expect(received[0]?.url).toBe(
      "/shop/store/customers/me/invitations?status%5B%5D=sent&status%5B%5D=expired&limit=5",
    )
    expect(received[0]?.headers).toMatchObject({
      "x-publishable-api-key": "pk_1",
      "x-shop": "1",
      authorization: "Bearer jwt",
    })
    expect(received[0]?.headers).not.toHaveProperty("x-tags")
    expect(received[0]?.headers).not.toHaveProperty("referer")
  })

  it("takes the session that it is given instead of the SDK's, which a server may not have", async () => {
    const sdk = new Medusa({
      baseUrl,
      auth: { jwtTokenStorageMethod: "local" },
      logger: { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} },
    })
    const client = createInvitationsClient(sdk)
    await client.list({}, { headers: { Authorization: "Bearer other" } })
    expect(received[0]?.headers.authorization).toBe("Bearer other")
  })

  it("sends no bearer token where the session is a cookie", async () => {
    const client = createInvitationsClient(new Medusa({ baseUrl, auth: { type: "session" } }))
    await client.list()
    expect(received[0]?.headers).not.toHaveProperty("authorization")
  })

  it.each([
    [429, "{}", { reason: "rate_limited", retryAfterSeconds: 7 }],
    [403, '{"reason":"a_word_of_tomorrow","message":"No."}', { reason: "unknown", message: "No." }],
    [502, "<html>", { reason: "unknown", message: "The shop answered with status 502." }],
    [503, "", { reason: "unavailable", retryAfterSeconds: null }],
  ])("makes sense of any refusal: %i %s", async (status, body, error) => {
    answer = { status, body }
    const client = createInvitationsClient(new Medusa({ baseUrl }))
    await expect(client.settings()).rejects.toMatchObject({ status, limits: null, ...error })
  })

  it("says so where it was given something else than an SDK", async () => {
    const client = createInvitationsClient({
      client: { getToken: async () => null, setToken: async () => undefined },
    })
    await expect(client.settings()).rejects.toThrow(/takes an instance of @medusajs\/js-sdk/)
  })
})
