import type { AdminShop } from "./admin-shop"
import { expectOk } from "./people"

/** What the tests look at of an invitation. */
export interface Invitation {
  id: string
  display_id: number
  email: string
  message: string | null
  status: string
  url?: string
  deliveries: object[]
  customer_groups: { name: string }[]
}

/** Staff invite one address, by the API. */
export async function invite(
  { admin }: AdminShop,
  email: string,
  body: Record<string, unknown> = {},
): Promise<Invitation> {
  const { results } = await expectOk(
    admin.post<{ results: { invitation?: { id: string } }[] }>("/admin/invitations", {
      emails: [email],
      ...body,
    }),
  )
  return await readInvitation({ admin }, results[0]?.invitation?.id ?? "")
}

/** One invitation as the API has it now. */
export async function readInvitation(
  { admin }: Pick<AdminShop, "admin">,
  id: string,
): Promise<Invitation> {
  const path = `/admin/invitations/${id}`
  return (await expectOk(admin.get<{ invitation: Invitation }>(path))).invitation
}

/** The invitation of an address. */
export async function findInvitation(shop: AdminShop, email: string): Promise<Invitation> {
  const query = new URLSearchParams({ email })
  const { invitations } = await expectOk(
    shop.admin.get<{ invitations: Invitation[] }>(`/admin/invitations?${query}`),
  )
  return await readInvitation(shop, invitations[0]?.id ?? "")
}
