import { mkdtempSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import type { MariaDbServer } from "../../../scripts/lib/mariadb"
import type { Headers } from "../actors"
import { Invitations, type InvitationView, type ListView } from "../invitations"
import type { ShopContext } from "../shop-runner"
import { AdobeShop, type AdobeRow } from "./adobe-shop"
import { runImport, type ImportRun } from "./run-import"
import type { AdobeEdition } from "./schema"

/** Who and what the shop has that invitations come to. */
export interface Team {
  admin: Headers
  /** The key of a storefront on the sales channel "main website". */
  key: Headers
  /** Ids of the sales channels "main website" and "Trade", and of the group "VIP". */
  main: string
  trade: string
  vip: string
}

/** A shop here, and the Adobe Commerce shops that it takes over. */
export class Migration {
  readonly invitations: Invitations
  /** There as soon as `prepare` has run. */
  readonly team = {} as Team
  private readonly shops: AdobeShop[] = []

  constructor(
    readonly shop: ShopContext,
    private readonly server: () => MariaDbServer,
  ) {
    this.invitations = new Invitations(shop)
  }

  /** Makes the team, before all tests. */
  readonly prepare = async (): Promise<void> => {
    const { actors, getContainer } = this.shop
    const customers = getContainer().resolve(Modules.CUSTOMER)
    await customers.createCustomerGroups({ name: "General" })
    const main = await actors.createSalesChannel("main website")
    Object.assign(this.team, {
      admin: await actors.createAdmin(),
      key: await actors.createPublishableKey([main]),
      main,
      trade: await actors.createSalesChannel("Trade"),
      vip: (await customers.createCustomerGroups({ name: "VIP" })).id,
    } satisfies Team)
  }

  /** Closes what a test has opened. */
  readonly close = async (): Promise<void> => {
    await Promise.all(this.shops.splice(0).map((adobe) => adobe.close()))
  }

  /** Opens an Adobe Commerce shop with these invitations. */
  readonly open = async (
    rows: readonly AdobeRow[] = [],
    edition?: AdobeEdition,
  ): Promise<AdobeShop> => {
    const adobe = await AdobeShop.open(this.server(), "adobe", edition)
    this.shops.push(adobe)
    await adobe.addInvitations(...rows)
    return adobe
  }

  /** Brings its invitations along. */
  readonly bring = async (adobe: AdobeShop, ...words: string[]): Promise<ImportRun> =>
    await runImport(this.shop.getContainer(), adobe.url, "apply", ...words)

  /** The invitations that are here, oldest first. */
  readonly list = async (query: Record<string, unknown> = {}): Promise<InvitationView[]> => {
    const { data } = await this.shop.api.get<ListView>("/admin/invitations", {
      headers: this.team.admin,
      params: { limit: 100, order: "created_at", ...query },
    })
    return data.invitations
  }

  /** The one invitation to an address, in full. */
  readonly find = async (email: string): Promise<InvitationView> => {
    const [found] = await this.list({ email })
    if (!found) {
      throw new Error(`There is no invitation to ${email}.`)
    }
    return await this.invitations.detail(this.team.admin, found.id)
  }
}

/** The word that names a mapping file of this content. */
export function mappingFile(content: unknown): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "mapping-")), "mapping.json")
  writeFileSync(file, JSON.stringify(content))
  return `mapping=${file}`
}
