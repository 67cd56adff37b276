import { KEY_TITLE } from "../../../demo/shop/src/seed/names"
import type { ShopApi } from "./api-client"

interface ApiKey {
  title: string
  token: string
}

/** Reads the storefront's publishable key, which the seed has made. */
export async function readPublishableKey(admin: ShopApi): Promise<string> {
  const { body } = await admin.get<{ api_keys: ApiKey[] }>("/admin/api-keys?type=publishable")
  const key = body.api_keys.find(({ title }) => title === KEY_TITLE)
  if (!key) {
    throw new Error(`The shop has no publishable key called "${KEY_TITLE}".`)
  }
  return key.token
}
