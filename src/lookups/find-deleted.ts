import type {
  FilterableCustomerProps,
  FilterableSalesChannelProps,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Between which moments something was deleted. */
export interface DeletedBetween {
  after: Date
  before: Date
}

/** A page of ids, in their order. */
export interface PageOfIds {
  skip: number
  take: number
}

/** What deleted rows can be filtered by; only Medusa's types leave it out. */
interface Deleted {
  deleted_at: { $gt: Date; $lt: Date }
}

/** Customers that were deleted in a span of time. */
export async function findDeletedCustomers(
  container: MedusaContainer,
  span: DeletedBetween,
  page: PageOfIds,
): Promise<string[]> {
  const filters: FilterableCustomerProps & Deleted = { deleted_at: toBounds(span) }
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(filters, { select: ["id"], withDeleted: true, order: { id: "ASC" }, ...page })
  return customers.map(({ id }) => id)
}

/** Sales channels that were deleted in a span of time. */
export async function findDeletedChannels(
  container: MedusaContainer,
  span: DeletedBetween,
  page: PageOfIds,
): Promise<string[]> {
  const filters: FilterableSalesChannelProps & Deleted = { deleted_at: toBounds(span) }
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels(filters, {
    select: ["id"],
    withDeleted: true,
    order: { id: "ASC" },
    ...page,
  })
  return channels.map(({ id }) => id)
}

const toBounds = ({ after, before }: DeletedBetween) => ({ $gt: after, $lt: before })
