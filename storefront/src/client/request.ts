import { InvitationError } from "../errors.ts"
import { refusal } from "./refusal.ts"
import { readConfig, type InvitationsSdk } from "./sdk.ts"

/** What a caller may add to a request. */
export interface RequestOptions extends Pick<RequestInit, "signal" | "cache"> {
  /** Such as `authorization` where the session is a cookie of the storefront's server. */
  headers?: Record<string, string>
}

/** One request to the shop. */
export interface ShopRequest extends RequestOptions {
  method?: "GET" | "POST"
  query?: Record<string, string | number | readonly string[] | undefined>
  body?: object
}

/** Asks the shop, and returns what it answers. */
export type Send = <T>(path: string, request?: ShopRequest) => Promise<T>

/**
 * Makes requests with the address, the key and the session of an SDK.
 *
 * Not by the SDK's own `client.fetch`, because of what that does with a refusal: it keeps the sentence
 * and throws away the rest, so the `reason` and the seconds to wait would be lost.
 */
export function createSend(sdk: InvitationsSdk): Send {
  return async <T>(path: string, request: ShopRequest = {}): Promise<T> => {
    const { baseUrl, credentials, ...config } = readConfig(sdk)
    const { method = "GET", body, query, signal, cache } = request
    const headers = new Headers({
      accept: "application/json",
      ...(body ? { "content-type": "application/json" } : {}),
      ...(config.publishableKey ? { "x-publishable-api-key": config.publishableKey } : {}),
      ...config.globalHeaders,
    })
    for (const [name, value] of Object.entries(request.headers ?? {})) {
      headers.set(name, value)
    }
    // Only asked for where nobody brought a session: on servers, some set-ups of the SDK throw here.
    const token =
      config.session || headers.has("authorization") ? null : await sdk.client.getToken()
    if (token) {
      headers.set("authorization", `Bearer ${token}`)
    }
    const response = await fetchOrFail(addressOf(baseUrl, path, query), {
      method,
      headers,
      credentials,
      cache: cache ?? "no-store",
      // The page's own address may have a token in it.
      referrerPolicy: "no-referrer",
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) {
      throw refusal(response, answer)
    }
    return answer as T
  }
}

async function fetchOrFail(address: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (init.signal?.aborted) {
      throw error
    }
    throw new InvitationError({ reason: "network", message: "The shop did not answer.", status: 0 })
  }
}

function addressOf(baseUrl: string, path: string, query: ShopRequest["query"] = {}): URL {
  const base = new URL(baseUrl)
  const address = new URL(base.pathname.replace(/\/$/, "") + path, base.origin)
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "object") {
      value.forEach((one) => address.searchParams.append(`${name}[]`, one))
    } else if (value !== undefined) {
      address.searchParams.set(name, String(value))
    }
  }
  return address
}
