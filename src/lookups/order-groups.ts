import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isByGroup, type ListOrder } from "../modules/invitation"

/** Adds to an order by groups which groups there are: their names are the Customer Module's. */
export async function withGroups(container: MedusaContainer, order: ListOrder): Promise<ListOrder> {
  if (!isByGroup(order)) {
    return order
  }
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({}, { select: ["id", "name"], order: { name: "ASC" }, take: MOST_GROUPS })
  return { ...order, groups: groups.map(({ id }) => id) }
}

/** More groups than any shop has; without a number Medusa reads fifteen. */
const MOST_GROUPS = 100_000
