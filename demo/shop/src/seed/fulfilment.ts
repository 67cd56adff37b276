import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { ensureShippingProfile } from "./catalogue"
import { COUNTRIES } from "./names"

const WAREHOUSE = "Gothenburg Warehouse"
const DELIVERY = "Delivery from Gothenburg"

/** A warehouse that serves the sales channel, and a way to ship from it. */
export async function seedFulfilment(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<{ stockLocationId: string }> {
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: WAREHOUSE })
  const stockLocationId = existing?.id ?? (await createWarehouse(container, salesChannelId))
  await seedShipping(container, stockLocationId)
  return { stockLocationId }
}

async function createWarehouse(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name: WAREHOUSE, address: { city: "Göteborg", country_code: "SE", address_1: "" } },
      ],
    },
  })
  const id = result[0].id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

async function seedShipping(container: MedusaContainer, stockLocationId: string): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listFulfillmentSets({ name: DELIVERY })
  if (existing) {
    return
  }
  const set = await fulfillment.createFulfillmentSets({
    name: DELIVERY,
    type: "shipping",
    service_zones: [
      {
        name: "Europe",
        geo_zones: COUNTRIES.map((country_code) => ({ country_code, type: "country" as const })),
      },
    ],
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const location = { [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId } }
  const fulfil = (entry: Record<string, string>) => ({
    ...location,
    [Modules.FULFILLMENT]: entry,
  })
  await link.create([
    fulfil({ fulfillment_provider_id: "manual_manual" }),
    fulfil({ fulfillment_set_id: set.id }),
  ])
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard delivery",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: await ensureShippingProfile(container),
        type: { label: "Standard", description: "Three to five days", code: "standard" },
        prices: [
          { currency_code: "eur", amount: 6 },
          { currency_code: "usd", amount: 7 },
        ],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
}
