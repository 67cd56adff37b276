import { answer } from "../answer.ts"
import { isInvitationError } from "../errors.ts"
import { invitationHeaders } from "../landing.ts"
import { clientFromActions } from "../react/from-actions.ts"
import { refused, TestShop } from "./shop.ts"

/** What becomes of a value between a browser and a server action: anything but plain data throws. */
const cross = <T>(value: T): T => structuredClone(value)

describe("a client of server actions", () => {
  const shop = new TestShop()
  const client = clientFromActions({
    settings: async (...none) => cross(await answer(shop.settings(...cross(none)))),
    list: async (query) => cross(await answer(shop.list(cross(query)))),
    send: async (input) => cross(await answer(shop.send(cross(input)))),
  })
  const { signal } = new AbortController()

  it("is what the server's client is, without the options, which do not cross", async () => {
    expect(await client.settings({ signal })).toEqual(shop.shopSettings)
    expect(await client.list({ limit: 3 }, { signal })).toMatchObject({ limit: 3, count: 0 })
    expect(Object.keys(client)).toEqual(["settings", "list", "send"])
  })

  it("throws what the server's client threw", async () => {
    const limits = { max_per_send: 5, remaining: 0, retry_after_seconds: 9 }
    shop.refuses.send = refused("rate_limited", { status: 429, retryAfterSeconds: 9, limits })
    const error: unknown = await client.send({ emails: [] }).catch((reason: unknown) => reason)
    expect(isInvitationError(error)).toBe(true)
    expect(error).toMatchObject({ reason: "rate_limited", retryAfterSeconds: 9, limits })
  })

  it("leaves alone what is no refusal, such as a redirect", async () => {
    await expect(answer(Promise.reject(new Error("NEXT_REDIRECT")))).rejects.toThrow(/REDIRECT/)
  })
})

describe("the header for a form of the storefront's own", () => {
  it("is there for the invited address, and for any other where the shop takes it", async () => {
    const shop = new TestShop()
    const headers = async (email: string, token: string | null = "good") =>
      await invitationHeaders(shop, token, email)
    expect(await headers(" Vera@Example.com")).toEqual({ "x-invitation-token": "good" })
    expect(await headers("other@example.com")).toEqual({})
    expect(await headers("vera@example.com", null)).toEqual({})
    shop.shopSettings = { ...shop.shopSettings, accept_other_email: true }
    expect(await headers("other@example.com")).toEqual({ "x-invitation-token": "good" })
    shop.refuses.preview = refused("expired")
    expect(await headers("vera@example.com")).toEqual({})
  })
})
