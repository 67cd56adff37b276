import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ApiKeyType,
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Api } from "./api"

/** Headers that make a request somebody's. */
export type Headers = Record<string, string>

/** Password of everybody that the tests make. */
export const PASSWORD = "a-Password-for-tests-1"

/** A customer with an account, and the headers of a request by them. */
export interface TestCustomer {
  id: string
  email: string
  /** Bearer token and publishable key. */
  headers: Headers
}

/**
 * The people and keys that a test needs, made on the roads that real ones come by. Numbers in the
 * names keep them apart.
 */
export class Actors {
  private serial = 0

  constructor(
    private readonly api: Api,
    private readonly getContainer: () => MedusaContainer,
  ) {}

  /** An admin user who is logged in. */
  async createAdmin(email = `admin-${this.next()}@example.com`): Promise<Headers> {
    const token = await this.register("user", email)
    const [, payload = ""] = token.split(".")
    const { auth_identity_id: authIdentityId } = JSON.parse(
      Buffer.from(payload, "base64url").toString(),
    ) as { auth_identity_id: string }
    await createUserAccountWorkflow(this.getContainer()).run({
      input: { authIdentityId, userData: { email, first_name: "Ada", last_name: "Admin" } },
    })
    return { authorization: `Bearer ${await this.logIn("user", email)}` }
  }

  /** A sales channel, and its id. */
  async createSalesChannel(name = `Channel ${this.next()}`): Promise<string> {
    const { result } = await createSalesChannelsWorkflow(this.getContainer()).run({
      input: { salesChannelsData: [{ name }] },
    })
    return firstOf(result).id
  }

  /** The store's default sales channel, which Medusa itself makes. */
  async defaultSalesChannel(): Promise<string> {
    const stores = await this.getContainer().resolve(Modules.STORE).listStores()
    const id = firstOf(stores).default_sales_channel_id
    if (!id) {
      throw new Error("The store has no default sales channel.")
    }
    return id
  }

  /** A publishable key of these channels (without any: of the default one), as headers. */
  async createPublishableKey(salesChannelIds?: string[]): Promise<Headers> {
    const container = this.getContainer()
    const { result } = await createApiKeysWorkflow(container).run({
      input: {
        api_keys: [
          {
            title: `Storefront ${this.next()}`,
            type: ApiKeyType.PUBLISHABLE,
            created_by: "",
          },
        ],
      },
    })
    const key = firstOf(result)
    const add = salesChannelIds ?? [await this.defaultSalesChannel()]
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add } })
    return { "x-publishable-api-key": key.token }
  }

  /** The token of somebody who has registered a log-in and has no account yet. */
  async registerIdentity(email: string): Promise<string> {
    return await this.register("customer", email)
  }

  /**
   * The token of somebody who came by a social log-in and has no account yet: what Medusa leaves
   * behind after the provider's callback, which no test can walk through.
   */
  async socialIdentity(email: string, subject: string): Promise<string> {
    const container = this.getContainer()
    const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
      provider_identities: [{ provider: "google", entity_id: subject, user_metadata: { email } }],
    })
    const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
      .http
    return generateJwtToken(
      {
        actor_id: "",
        actor_type: "customer",
        auth_identity_id: identity.id,
        auth_provider: "google",
        app_metadata: {},
      },
      { secret: String(jwtSecret), expiresIn: "1h" },
    )
  }

  /**
   * A customer with an account, logged in.
   *
   * @param key the headers of a publishable key; made where left out
   * @param names as the registration form has them
   */
  async createCustomer(
    email = `customer-${this.next()}@example.com`,
    key?: Headers,
    names: { first_name?: string; last_name?: string } = {
      first_name: "Carla",
      last_name: "Customer",
    },
  ): Promise<TestCustomer> {
    const storeKey = key ?? (await this.createPublishableKey())
    const registerToken = await this.registerIdentity(email)
    const { data } = await this.api.post(
      "/store/customers",
      { email, ...names },
      { headers: { ...storeKey, authorization: `Bearer ${registerToken}` } },
    )
    const token = await this.logIn("customer", email)
    const id = (data as { customer: { id: string } }).customer.id
    return { id, email, headers: { ...storeKey, authorization: `Bearer ${token}` } }
  }

  /** A session token of somebody who has an account. */
  async logIn(actor: "user" | "customer", email: string): Promise<string> {
    return await this.authenticate(`/auth/${actor}/emailpass`, email)
  }

  private async register(actor: "user" | "customer", email: string): Promise<string> {
    return await this.authenticate(`/auth/${actor}/emailpass/register`, email)
  }

  private async authenticate(path: string, email: string): Promise<string> {
    const { data } = await this.api.post(path, { email, password: PASSWORD })
    return (data as { token: string }).token
  }

  private next(): number {
    this.serial += 1
    return this.serial
  }
}

function firstOf<T>(list: T[]): T {
  const [first] = list
  if (!first) {
    throw new Error("Nothing came back.")
  }
  return first
}
