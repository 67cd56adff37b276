import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The account that an auth identity opened. */
export interface Registration {
  auth_identity_id: string
  customer_id: string
  email: string
}

/** The account behind an auth identity, or `null` as long as there is none. */
export async function findRegistration(
  container: MedusaContainer,
  authIdentityId: string,
): Promise<Registration | null> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ id: [authIdentityId] }, { take: 1 })
  const customerId = identity?.app_metadata?.["customer_id"]
  if (typeof customerId !== "string") {
    return null
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerId }, { select: ["id", "email"], take: 1 })
  return customer
    ? { auth_identity_id: authIdentityId, customer_id: customer.id, email: customer.email }
    : null
}
