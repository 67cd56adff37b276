import path from "node:path"
import {
  buildStorefront,
  startStorefront,
  storefrontUrl,
} from "../../../scripts/lib/demo-storefront"
import type { Lifecycle } from "../../../scripts/lib/lifecycle"
import { freePort } from "../../../scripts/lib/ports"
import { readPublishableKey } from "../../../scripts/lib/shop"
import { startAdminShop, type AdminShop } from "./admin-shop"

/** A running shop with its admin's screens and its storefront. */
export interface StorefrontShop extends AdminShop {
  storefrontUrl: string
}

/** Starts the demo's shop and storefront. Everything ends with `life`. */
export async function startStorefrontShop(life: Lifecycle): Promise<StorefrontShop> {
  const port = await freePort()
  const [shop] = await Promise.all([
    startAdminShop(life, { storefrontUrl: storefrontUrl(port) }),
    buildStorefront(life),
  ])
  const { url } = await startStorefront(life, {
    port,
    shopUrl: shop.url,
    publishableKey: await readPublishableKey(shop.admin),
    logFile: path.join(life.temporaryDirectory(), "storefront.log"),
  })
  return { ...shop, storefrontUrl: url }
}
