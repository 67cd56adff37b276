import type { InvitationSettings } from "../../../src/modules/invitation/settings/definitions"
import type { AdminShop } from "./admin-shop"
import { expectOk } from "./people"

interface View {
  settings: InvitationSettings
  inherited: string[]
}

const pathOf = (channel?: string) =>
  `/admin/invitation-settings${channel ? `?sales_channel_id=${channel}` : ""}`

/** The settings as the API has them, of the whole shop or of a sales channel. */
export async function readSettings({ admin }: AdminShop, channel?: string): Promise<View> {
  return await expectOk(admin.get<View>(pathOf(channel)))
}

/** Clears whatever was set, so that the next story finds the defaults. */
export async function restoreSettings(shop: AdminShop, channel?: string): Promise<void> {
  const { admin } = shop
  for (const scope of channel ? [channel, undefined] : [undefined]) {
    const { settings, inherited } = await readSettings(shop, scope)
    const own = Object.keys(settings).filter((name) => !inherited.includes(name))
    if (own.length > 0) {
      const cleared = Object.fromEntries(own.map((name) => [name, null]))
      await expectOk(admin.post(pathOf(scope), cleared))
    }
  }
}
