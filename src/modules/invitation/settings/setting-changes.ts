import { MedusaError } from "@medusajs/framework/utils"
import type { SettingChanges } from "./save-settings"
import { isSettingName, SETTINGS, type SettingName } from "./definitions"

/**
 * Checks what somebody wants to change, against the definitions.
 *
 * `null` clears: for a sales channel always (it then counts as the whole shop's), for the whole shop
 * where null is no value of the setting's own.
 *
 * @throws MedusaError `invalid_data` naming everything that is wrong; nothing is changed then.
 */
export function readSettingChanges(
  salesChannelId: string | null,
  body: Readonly<Record<string, unknown>>,
): SettingChanges {
  const set: Record<string, unknown> = {}
  const clear: string[] = []
  const faults: string[] = []
  for (const [name, value] of Object.entries(body)) {
    if (!isSettingName(name)) {
      faults.push(`${name}: there is no such setting`)
    } else if (salesChannelId !== null && SETTINGS[name].scope === "global") {
      faults.push(`${name}: can only be set for the whole shop, without sales_channel_id`)
    } else if (value === null && (salesChannelId !== null || !takesNull(name))) {
      clear.push(name)
    } else {
      const parsed = SETTINGS[name].schema.safeParse(value)
      if (parsed.success) {
        set[name] = parsed.data
      } else {
        faults.push(`${name}: ${parsed.error.issues.map(({ message }) => message).join(", ")}`)
      }
    }
  }
  if (faults.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join("; "))
  }
  return { sales_channel_id: salesChannelId, set, clear }
}

function takesNull(name: SettingName): boolean {
  return SETTINGS[name].schema.safeParse(null).success
}
