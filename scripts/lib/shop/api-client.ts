/** An answer of the shop, whatever its status. */
export interface ShopAnswer<T> {
  status: number
  body: T
}

/** The shop's HTTP API, seen from outside. */
export class ShopApi {
  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same API with further headers on each request. */
  with(headers: Record<string, string>): ShopApi {
    return new ShopApi(this.url, { ...this.headers, ...headers })
  }

  /** The same API as somebody who logs in with a password. */
  async loggedIn(actor: "user" | "customer", email: string, password: string): Promise<ShopApi> {
    const { status, body } = await this.post<{ token?: string }>(`/auth/${actor}/emailpass`, {
      email,
      password,
    })
    if (!body.token) {
      throw new Error(`The ${actor} could not log in (${status}).`)
    }
    return this.with({ authorization: `Bearer ${body.token}` })
  }

  async get<T>(path: string): Promise<ShopAnswer<T>> {
    return await this.request<T>("GET", path)
  }

  async post<T>(path: string, body: unknown = {}): Promise<ShopAnswer<T>> {
    return await this.request<T>("POST", path, body)
  }

  async delete<T>(path: string): Promise<ShopAnswer<T>> {
    return await this.request<T>("DELETE", path)
  }

  /** Hands in a form, such as one with a file. */
  async postForm<T>(path: string, form: FormData): Promise<ShopAnswer<T>> {
    const { headers } = this
    const answer = await fetch(`${this.url}${path}`, { method: "POST", headers, body: form })
    return { status: answer.status, body: (await answer.json()) as T }
  }

  private async request<T>(method: string, path: string, body?: unknown): Promise<ShopAnswer<T>> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...this.headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    // The caller names what it expects, as it would with any client of an untyped API.
    return { status: answer.status, body: (await answer.json()) as T }
  }
}
