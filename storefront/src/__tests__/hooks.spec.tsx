/**
 * @jest-environment jsdom
 */
import { act, renderHook, waitFor } from "@testing-library/react"
import { forgetInvitationToken, takeInvitationToken } from "../browser-token.ts"
import {
  useInvitation,
  useMyInvitations,
  useRegisterInvited,
  useSendInvitations,
} from "../react/index.ts"
import type { ListInvitationsQuery } from "../types.ts"
import type { RequestOptions } from "../client/request.ts"
import { invitation, TestShop } from "./shop.ts"

/** A shop that answers when the test says so. */
class SlowShop extends TestShop {
  readonly signals: (AbortSignal | null | undefined)[] = []
  private readonly waiting: (() => void)[] = []

  override async list(query?: ListInvitationsQuery, options?: RequestOptions) {
    this.signals.push(options?.signal)
    await new Promise<void>((resolve) => this.waiting.push(resolve))
    return await super.list(query)
  }

  /** Answers the request of this number, whatever came before. */
  async answerTo(request: number) {
    await act(async () => {
      this.waiting[request]?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    })
  }
}

describe("reading", () => {
  it("is broken off when the component goes", async () => {
    const shop = new SlowShop()
    const { unmount } = renderHook(() => useMyInvitations({ client: shop }))
    expect(shop.signals[0]?.aborted).toBe(false)
    unmount()
    expect(shop.signals[0]?.aborted).toBe(true)
    await shop.answerTo(0)
  })

  it("shows the page that was asked for last, also when an older answer comes later", async () => {
    const shop = new SlowShop()
    shop.invitations = ["a", "b", "c"].map((name) => invitation({ email: `${name}@x.io` }))
    const { result } = renderHook(() => useMyInvitations({ client: shop, pageSize: 1 }))
    await shop.answerTo(0)
    act(() => result.current.setPage(2))
    act(() => result.current.setPage(3))
    expect(result.current.isLoading).toBe(true)
    await shop.answerTo(2)
    await shop.answerTo(1)
    expect(result.current.invitations.map(({ email }) => email)).toEqual(["c@x.io"])
    expect(result.current.isLoading).toBe(false)
    expect(shop.signals[1]?.aborted).toBe(true)
  })

  it("does not begin anew because a client is made with each render", async () => {
    const shop = new TestShop()
    const { result, rerender } = renderHook(() =>
      useMyInvitations({
        client: {
          list: async (query) => await shop.list(query),
          resend: async (id) => await shop.resend(id),
          cancel: async (id) => await shop.cancel(id),
        },
      }),
    )
    await waitFor(() => expect(result.current.limits).not.toBeNull())
    rerender()
    rerender()
    expect(shop.askedOf("list")).toHaveLength(1)
  })

  it("looks a link up once for each token", async () => {
    const shop = new TestShop()
    const { result, rerender } = renderHook(({ token }) => useInvitation({ client: shop, token }), {
      initialProps: { token: "one" },
    })
    expect(result.current.link.state).toBe("loading")
    await waitFor(() => expect(result.current.link.state).toBe("open"))
    rerender({ token: "two" })
    expect(result.current.link.state).toBe("loading")
    await waitFor(() => expect(result.current.link.state).toBe("open"))
    expect(shop.askedOf("preview")).toEqual(["one", "two"])
  })
})

describe("acting", () => {
  it("is not broken off when the component goes, and happens once", async () => {
    const shop = new TestShop()
    const onSent = jest.fn()
    const { result, unmount } = renderHook(() =>
      useSendInvitations({ client: shop, room: 5, onSent }),
    )
    const [{ key } = { key: 0 }] = result.current.recipients
    act(() => result.current.change(key, "a@x.io"))
    await act(async () => {
      const sent = Promise.all([result.current.send(), result.current.send()])
      unmount()
      await sent
    })
    expect(shop.askedOf("send")).toEqual([{ emails: ["a@x.io"] }])
    expect(onSent).not.toHaveBeenCalled()
  })

  it("registers nobody a second time once the account is open", async () => {
    const shop = new TestShop()
    const { result } = renderHook(() => useRegisterInvited({ client: shop, token: "good" }))
    const input = { email: "vera@example.com", password: "secret" }
    await act(async () => await result.current.register(input))
    await act(async () => await result.current.register(input))
    expect(result.current.registration?.session).toBe("open")
    expect(shop.askedOf("register")).toHaveLength(1)
  })
})

describe("a link in a storefront without a server", () => {
  it("leaves the address at once, and is kept for the tab until it was used", () => {
    window.history.replaceState({ kept: 1 }, "", "/invitation?a=1&token=invt_x.1.y#top")
    expect(takeInvitationToken()).toBe("invt_x.1.y")
    expect(window.location.href).toMatch(/\/invitation\?a=1#top$/)
    expect(window.history.state).toEqual({ kept: 1 })
    expect(takeInvitationToken()).toBe("invt_x.1.y")
    forgetInvitationToken()
    expect(takeInvitationToken()).toBeNull()
  })
})
