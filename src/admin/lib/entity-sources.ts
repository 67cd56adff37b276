import { fullName } from "./full-name"
import { sdk } from "./sdk"

/** One choice in a chooser. */
export interface EntityOption {
  value: string
  label: string
  /** Something still names it. */
  isDeleted?: true
}

/** A search. */
export interface EntitySearch {
  q?: string
  limit?: number
  offset?: number
}

/** What a chooser asks for: a search, or the choices of known ids. */
export interface EntityQuery extends EntitySearch {
  id?: string[]
}

/** A page of choices. */
export interface EntityPage {
  options: EntityOption[]
  count: number
  offset: number
  limit: number
}

/** Where a chooser finds its choices. Searched on the server, since a shop can have thousands. */
export interface EntitySource {
  /** Part of the query key. */
  name: string
  list: (query: EntityQuery) => Promise<EntityPage>
}

/** Sales channels: Send From, Valid Website. */
export const salesChannelSource: EntitySource = {
  name: "sales-channels",
  list: async (query) => {
    const page = await sdk.admin.salesChannel.list({ ...query, fields: "id,name", order: "name" })
    return { ...page, options: page.sales_channels.map(byName) }
  },
}

/** Customer groups: Invitee Group. */
export const customerGroupSource: EntitySource = {
  name: "customer-groups",
  list: async (query) => {
    const page = await sdk.admin.customerGroup.list({ ...query, fields: "id,name", order: "name" })
    return { ...page, options: page.customer_groups.map(byName) }
  },
}

/** Customers with an account: Invited by. */
export const customerSource: EntitySource = {
  name: "customers",
  list: async (query) => {
    const page = await sdk.admin.customer.list({
      ...query,
      fields: "id,email,first_name,last_name",
      has_account: true,
    })
    return { ...page, options: page.customers.map(byNameAndEmail) }
  },
}

/** Customers are searched by name and address, so both are shown. */
function byNameAndEmail(customer: {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
}): EntityOption {
  const { id, email } = customer
  const name = fullName(customer)
  return { value: id, label: name && email ? `${name} (${email})` : name || email || id }
}

function byName({ id, name }: { id: string; name?: string | null }): EntityOption {
  return { value: id, label: name ?? id }
}
