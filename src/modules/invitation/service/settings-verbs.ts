import type { SettingName } from "../settings/definitions"
import { listOwnValues } from "../settings/list-own-values"
import { listStoredSettings } from "../settings/list-settings"
import { saveSettings, type SettingChanges } from "../settings/save-settings"
import { getSettingsOf } from "./look-ups"
import { reads, writes } from "./verb"

/** What is set, for the whole shop and for single channels. */
export const settingsVerbs = {
  /** The settings of several channels at once, in the order asked for, from the database. */
  getSettingsOf: reads(getSettingsOf),

  /** The values that somebody set for the whole shop (`null`) and for one channel. */
  listStoredSettings: reads((_parts, context, salesChannelId: string | null) =>
    listStoredSettings(context, salesChannelId === null ? [] : [salesChannelId]),
  ),

  /** What single sales channels say about one setting, where they do not follow the shop. */
  listOwnValues: reads((_parts, context, name: SettingName) => listOwnValues(context, name)),

  /** Sets and clears settings, all or none. */
  saveSettings: writes((_parts, context, changes: SettingChanges) =>
    saveSettings(context, changes),
  ),
}
