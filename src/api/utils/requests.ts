import type { AuthenticatedMedusaRequest, MedusaStoreRequest } from "@medusajs/framework/http"

/** A request of somebody who is known, with the publishable key of a storefront. */
export type CustomerRequest<
  Body = unknown,
  Query = Record<string, unknown>,
> = AuthenticatedMedusaRequest<Body, Query> & MedusaStoreRequest<Body, Query>
