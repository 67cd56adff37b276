import "server-only"
import type { HttpTypes } from "@medusajs/framework/types"
import { medusa } from "./medusa"

/** A product as the home page shows it. */
export interface Offer {
  id: string
  title: string
  description: string | null
  image: string | null
  /** Price of the cheapest variant, formatted; null where the region has none. */
  price: string | null
}

/** What the shop sells, with the prices of its first region. */
export async function listOffers(): Promise<Offer[]> {
  const { store } = medusa()
  const { regions } = await store.region.list({ limit: 1, fields: "id" })
  const region = regions[0]?.id
  const { products } = await store.product.list({
    limit: 12,
    region_id: region,
    order: "created_at",
    fields: `id,title,description,thumbnail${region ? ",*variants.calculated_price" : ""}`,
  })
  return products.map((product) => ({
    id: product.id,
    title: product.title,
    description: product.description,
    image: product.thumbnail,
    price: cheapest(product.variants ?? []),
  }))
}

function cheapest(variants: readonly HttpTypes.StoreProductVariant[]): string | null {
  const prices = variants.flatMap(({ calculated_price: price }) =>
    typeof price?.calculated_amount === "number" && price.currency_code
      ? [{ amount: price.calculated_amount, currency: price.currency_code }]
      : [],
  )
  const [lowest] = prices.sort((one, other) => one.amount - other.amount)
  return lowest
    ? new Intl.NumberFormat("en-GB", {
        style: "currency",
        currency: lowest.currency,
        trailingZeroDisplay: "stripIfInteger",
      }).format(lowest.amount)
    : null
}
