import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows"
import { pictureOf } from "./pictures"
import { PRODUCTS, type SeedProduct } from "./products"

const PIECES_IN_STOCK = 250

/** The products, with prices, in the sales channel and in stock. */
export async function seedCatalogue(
  container: MedusaContainer,
  where: { salesChannelId: string; stockLocationId: string },
): Promise<void> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: PRODUCTS.map(({ handle }) => handle) }, { take: PRODUCTS.length })
  const missing = PRODUCTS.filter(({ handle }) => !existing.some((one) => one.handle === handle))
  if (missing.length > 0) {
    const shippingProfileId = await ensureShippingProfile(container)
    await createProductsWorkflow(container).run({
      input: {
        products: missing.map((product) => ({
          ...productInput(product),
          shipping_profile_id: shippingProfileId,
          sales_channels: [{ id: where.salesChannelId }],
        })),
      },
    })
  }
  await stockUp(container, where.stockLocationId)
}

/** The profile that says how goods are shipped; Medusa makes one of its own where it can. */
export async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const filter = { type: "default" }
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles(filter)
  if (profile) {
    return profile.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", ...filter }] },
  })
  return result[0].id
}

function productInput({ title, handle, description, option, weight, variants }: SeedProduct) {
  const picture = pictureOf(handle)
  return {
    title,
    handle,
    description,
    weight,
    thumbnail: picture,
    images: [{ url: picture }],
    status: ProductStatus.PUBLISHED,
    options: [{ title: option, values: variants.map((variant) => variant.title) }],
    variants: variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      options: { [option]: variant.title },
      prices: [
        { amount: variant.eur, currency_code: "eur" },
        { amount: variant.usd, currency_code: "usd" },
      ],
    })),
  }
}

async function stockUp(container: MedusaContainer, stockLocationId: string): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems({}, { take: null })
  const levels = await inventory.listInventoryLevels({ location_id: stockLocationId })
  const stocked = new Set(levels.map((level) => level.inventory_item_id))
  const missing = items.filter((item) => !stocked.has(item.id))
  if (missing.length > 0) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: missing.map((item) => ({
          inventory_item_id: item.id,
          location_id: stockLocationId,
          stocked_quantity: PIECES_IN_STOCK,
        })),
      },
    })
  }
}
