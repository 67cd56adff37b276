import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerGroupsWorkflow,
  createUserAccountWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { ADMIN, CUSTOMER, DEMO_PASSWORD, FRIENDS_GROUP, PRIVATE_SALE_GROUP } from "./names"

/** An admin, a customer, and the groups that guests are put in. */
export async function seedPeople(container: MedusaContainer): Promise<void> {
  await seedAdmin(container)
  await seedGroup(container, FRIENDS_GROUP)
  const groupId = await seedGroup(container, PRIVATE_SALE_GROUP)
  await seedCustomer(container, groupId)
}

async function seedAdmin(container: MedusaContainer): Promise<void> {
  const [user] = await container.resolve(Modules.USER).listUsers({ email: ADMIN.email })
  if (!user) {
    const authIdentityId = await registerLogin(container, ADMIN.email)
    await createUserAccountWorkflow(container).run({
      input: { authIdentityId, userData: ADMIN },
    })
  }
}

async function seedCustomer(container: MedusaContainer, groupId: string): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ email: CUSTOMER.email })
  if (!customer) {
    const authIdentityId = await registerLogin(container, CUSTOMER.email)
    const { result } = await createCustomerAccountWorkflow(container).run({
      input: { authIdentityId, customerData: CUSTOMER },
    })
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id: groupId, add: [result.id] },
    })
  }
}

async function seedGroup(container: MedusaContainer, name: string): Promise<string> {
  const [group] = await container.resolve(Modules.CUSTOMER).listCustomerGroups({ name })
  if (group) {
    return group.id
  }
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name }] },
  })
  return result[0].id
}

/** A log-in by e-mail and password; one that an interrupted seed has left is taken as it is. */
async function registerLogin(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({ provider: "emailpass", entity_id: email })
  if (existing?.auth_identity_id) {
    return existing.auth_identity_id
  }
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: DEMO_PASSWORD },
  })
  if (!authIdentity) {
    throw new Error(`Medusa has not registered the demo's log-in: ${error ?? "no reason given"}`)
  }
  return authIdentity.id
}
