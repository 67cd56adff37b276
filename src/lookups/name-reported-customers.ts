import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ReportedInviter } from "../modules/invitation"

/** Customers in one question. */
const CHUNK = 1_000

/**
 * Names the customers whose invitations have forgotten them, as old ones do, and whose accounts still
 * exist. What an invitation remembers stays as it is.
 */
export async function nameReportedCustomers<Row extends ReportedInviter>(
  container: MedusaContainer,
  rows: readonly Row[],
): Promise<Row[]> {
  const forgotten = rows.filter(({ email }) => email === null)
  const ids = [...new Set(forgotten.map(({ customer_id: id }) => id))]
  const found = new Map<string, Pick<ReportedInviter, "name" | "email">>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK)
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers(
        { id: chunk },
        { select: ["id", "email", "first_name", "last_name"], take: chunk.length },
      )
    for (const { id, email, first_name, last_name } of customers) {
      found.set(id, { email, name: [first_name, last_name].filter(Boolean).join(" ") || null })
    }
  }
  return rows.map((row) => (row.email === null ? { ...row, ...found.get(row.customer_id) } : row))
}
