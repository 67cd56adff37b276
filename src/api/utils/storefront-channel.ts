import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { findDefaultChannelId } from "../../lookups/find-sales-channel"

/** The sales channels of the request's publishable key. */
export function channelsOfKey(req: MedusaStoreRequest): string[] {
  return req.publishable_key_context.sales_channel_ids
}

/**
 * The sales channel that a request of the storefront is about: the key's only one; of several the
 * one asked for, else the store's default if among them, else the oldest.
 *
 * @throws MedusaError `invalid_data` when the key has none, or not the one asked for.
 */
export async function resolveStorefrontChannel(
  req: MedusaStoreRequest,
  wanted?: string,
): Promise<string> {
  const ids = channelsOfKey(req)
  if (wanted !== undefined) {
    if (!ids.includes(wanted)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The publishable key does not belong to the sales channel in `sales_channel_id`.",
      )
    }
    return wanted
  }
  const [only, ...others] = ids
  if (only === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The publishable key belongs to no sales channel: add one to it in the admin.",
    )
  }
  if (others.length === 0) {
    return only
  }
  const fallback = await findDefaultChannelId(req.scope)
  return fallback && ids.includes(fallback) ? fallback : await findOldest(req, ids)
}

async function findOldest(req: MedusaStoreRequest, ids: string[]): Promise<string> {
  const [oldest] = await req.scope
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels(
      { id: ids },
      { select: ["id"], order: { created_at: "ASC", id: "ASC" }, take: 1 },
    )
  if (!oldest) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The sales channels of the publishable key do not exist any more.",
    )
  }
  return oldest.id
}
