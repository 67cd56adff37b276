import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Headers } from "../actors"
import { ANY_STATUS, type ApiResponse } from "../api"
import { Invitations } from "../invitations"
import type { ShopContext } from "../shop-runner"
import { OpenApiDocument } from "./document"
import type { Call, Who } from "./refusals"

/** Calls operations of a shop, and compares every answer with the document. */
export class OpenApiCaller {
  readonly document = new OpenApiDocument()
  readonly invitations: Invitations
  /** There as soon as `prepare` has run. */
  readonly who = { nobody: {} } as Record<Who, Headers>

  constructor(readonly shop: ShopContext) {
    this.invitations = new Invitations(shop)
  }

  /** Makes those who call, before all tests. */
  readonly prepare = async (): Promise<void> => {
    const { actors } = this.shop
    const key = await actors.createPublishableKey()
    const customer = await actors.createCustomer("carla@example.com", key)
    Object.assign(this.who, { key, admin: await actors.createAdmin(), customer: customer.headers })
  }

  /** Calls an operation, expects a status, and compares the answer with the document. */
  readonly call = async <T>(
    name: string,
    headers: Headers,
    status: number,
    { id, body, query }: Call = {},
  ): Promise<T> => {
    const { api } = this.shop
    const [method, route = ""] = name.split(" ")
    const url = `${route.replace("{id}", id ?? "")}${query ? `?${query}` : ""}`
    const config = { headers, ...ANY_STATUS }
    const answer: ApiResponse<T> =
      method === "GET"
        ? await api.get<T>(url, config)
        : method === "DELETE"
          ? await api.delete<T>(url, { ...config, data: body ?? {} })
          : await api.post<T>(url, body ?? {}, config)
    this.document.check(name, answer)
    expect([name, answer.status, answer.data]).toEqual([name, status, expect.anything()])
    if (status < 300 && body !== undefined && !(body instanceof FormData)) {
      this.document.checkBody(name, body)
    }
    return answer.data
  }

  /** Somebody on the way to an account: an identity, and no customer yet. */
  readonly withIdentity = async (email: string): Promise<Headers> => ({
    ...this.who.key,
    authorization: `Bearer ${await this.shop.actors.registerIdentity(email)}`,
  })

  /** Past all of it, to the database. */
  readonly knex = (): Knex =>
    this.shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
}
