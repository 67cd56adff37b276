import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** What an invitation remembers of its sales channel. */
export interface SalesChannelSnapshot {
  id: string
  name: string | null
}

/**
 * The sales channel to invite from: the given one, else the store's default.
 *
 * @throws MedusaError `invalid_data` when it does not exist, or when there is no default.
 */
export async function findSalesChannel(
  container: MedusaContainer,
  id: string | undefined,
): Promise<SalesChannelSnapshot> {
  const wanted = id ?? (await findDefaultChannelId(container))
  if (!wanted) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The store has no default sales channel: name one in `sales_channel_id`.",
    )
  }
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id: wanted }, { select: ["id", "name"], take: 1 })
  if (!channel) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "There is no sales channel with the id given in `sales_channel_id`.",
    )
  }
  return { id: channel.id, name: channel.name }
}

/** Whether a sales channel is there (still). */
export async function channelExists(container: MedusaContainer, id: string): Promise<boolean> {
  const channels = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id }, { select: ["id"], take: 1 })
  return channels.length > 0
}

/** The store's default sales channel, or `null` where none is set. */
export async function findDefaultChannelId(container: MedusaContainer): Promise<string | null> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["default_sales_channel_id"], take: 1 })
  return store?.default_sales_channel_id ?? null
}
