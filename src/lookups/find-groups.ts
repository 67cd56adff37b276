import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Customer groups by what people call them: a name or an id. What is not there does not exist. */
export async function findGroups(
  container: MedusaContainer,
  namesOrIds: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(namesOrIds)]
  if (wanted.length === 0) {
    return new Map()
  }
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups(
      { $or: [{ id: wanted }, { name: { $in: wanted } }] },
      { select: ["id", "name"], take: 2 * wanted.length },
    )
  const known = new Set(wanted)
  return new Map(
    groups.flatMap(({ id, name }) =>
      [name, id].filter((it) => known.has(it)).map((it) => [it, id]),
    ),
  )
}
