import type { ExecArgs } from "@medusajs/framework/types"
import { seedCatalogue } from "../seed/catalogue"
import { seedFulfilment } from "../seed/fulfilment"
import { seedPeople } from "../seed/people"
import { seedStore } from "../seed/store"

/**
 * Fills the shop (`medusa exec ./src/scripts/seed.ts`). Running it again adds what is missing and
 * changes nothing else, so that a demo keeps what was done in it.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const { salesChannelId } = await seedStore(container)
  const { stockLocationId } = await seedFulfilment(container, salesChannelId)
  await seedCatalogue(container, { salesChannelId, stockLocationId })
  await seedPeople(container)
}
