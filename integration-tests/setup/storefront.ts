import Medusa from "@medusajs/js-sdk"
import {
  createInvitationsClient,
  isInvitationError,
  type InvitationsClient,
  type RequestOptions,
} from "../../storefront/src/index.ts"
import { PASSWORD, type Headers } from "./actors"
import type { ShopContext } from "./shop-runner"

/** A storefront of the shop, on the published package. */
export class Storefront {
  constructor(
    private readonly shop: ShopContext,
    private readonly key: () => Headers,
  ) {}

  /** The SDK of a storefront. */
  sdk(auth?: object, publishableKey = this.key()): Medusa {
    return new Medusa({
      baseUrl: `${this.shop.url}/`,
      publishableKey: publishableKey["x-publishable-api-key"],
      ...(auth ? { auth } : {}),
    })
  }

  /** A client on an SDK that keeps no session. */
  client(publishableKey?: Headers): InvitationsClient {
    return createInvitationsClient(this.sdk(undefined, publishableKey))
  }

  /** A customer's session as a storefront's server hands it on, with each request. */
  async session(email?: string): Promise<RequestOptions> {
    const { headers } = await this.shop.actors.createCustomer(email, this.key())
    return { headers: { authorization: headers["authorization"] ?? "" } }
  }
}

/** Who registers. */
export function person(email: string) {
  return { email, password: PASSWORD, first_name: "Vera" }
}

/** Why a call was refused: reason and status. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return isInvitationError(error) ? [error.reason, error.status] : error
}
