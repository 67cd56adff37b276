import "server-only"
import Medusa from "@medusajs/js-sdk"
import { environment } from "./environment"

/**
 * Medusa's client, for one request of a visitor.
 *
 * @param jwt the visitor's log-in. The client itself keeps none: this server serves many people.
 */
export function medusa(jwt?: string): Medusa {
  return new Medusa({
    baseUrl: environment.medusaUrl,
    publishableKey: environment.publishableKey,
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
    globalHeaders: jwt ? { authorization: `Bearer ${jwt}` } : undefined,
  })
}
