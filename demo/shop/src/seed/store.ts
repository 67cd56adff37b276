import type { MedusaContainer, StoreDTO } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { COUNTRIES, KEY_TITLE, SALES_CHANNEL, SHOP_NAME } from "./names"

/** The store with its name, currencies, region, sales channel and storefront key. */
export async function seedStore(container: MedusaContainer): Promise<{ salesChannelId: string }> {
  const store = await findStore(container)
  const salesChannelId = store.default_sales_channel_id ?? (await createSalesChannel(container))
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: salesChannelId }, update: { name: SALES_CHANNEL } },
  })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: SHOP_NAME,
        default_sales_channel_id: salesChannelId,
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "usd" },
        ],
      },
    },
  })
  await seedRegion(container)
  await seedPublishableKey(container, salesChannelId)
  return { salesChannelId }
}

async function findStore(container: MedusaContainer): Promise<StoreDTO> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store) {
    throw new Error("Medusa has made no store: was the database migrated?")
  }
  return store
}

async function createSalesChannel(container: MedusaContainer): Promise<string> {
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: SALES_CHANNEL }] },
  })
  return result[0].id
}

async function seedRegion(container: MedusaContainer): Promise<void> {
  const name = "Europe"
  const [region] = await container.resolve(Modules.REGION).listRegions({ name })
  if (region) {
    return
  }
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name,
          currency_code: "eur",
          countries: COUNTRIES,
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: COUNTRIES.map((country_code) => ({ country_code, provider_id: "tp_system" })),
  })
}

async function seedPublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<void> {
  const filter = { title: KEY_TITLE, type: ApiKeyType.PUBLISHABLE }
  const [key] = await container.resolve(Modules.API_KEY).listApiKeys(filter)
  if (key) {
    return
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ ...filter, created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0].id, add: [salesChannelId] },
  })
}
