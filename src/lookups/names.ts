import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Find = (ids: string[]) => Promise<{ id: string; name: string | null }[]>

/** Names by id, each looked up once: for files of a million rows that name few things. */
export class Names {
  private readonly known = new Map<string, string | null>()

  private constructor(private readonly find: Find) {}

  /** Names of customer groups, as they are now. */
  static ofGroups(container: MedusaContainer): Names {
    const customers = container.resolve(Modules.CUSTOMER)
    return new Names((id) =>
      customers.listCustomerGroups({ id }, { select: ["id", "name"], take: id.length }),
    )
  }

  /** Names of sales channels, as they are now. */
  static ofSalesChannels(container: MedusaContainer): Names {
    const channels = container.resolve(Modules.SALES_CHANNEL)
    return new Names((id) =>
      channels.listSalesChannels({ id }, { select: ["id", "name"], take: id.length }),
    )
  }

  /** Looks up those that are not known yet. */
  async learn(ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.known.has(id))
    if (unknown.length === 0) {
      return
    }
    const found = new Map((await this.find(unknown)).map(({ id, name }) => [id, name]))
    for (const id of unknown) {
      this.known.set(id, found.get(id) ?? null)
    }
  }

  /** The name; null where there is no such thing any more. */
  of(id: string): string | null {
    return this.known.get(id) ?? null
  }
}
