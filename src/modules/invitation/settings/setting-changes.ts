import { MedusaError } from "@medusajs/framework/utils"
import type { SettingChanges } from "./save-settings"
import { isSettingName, SETTINGS, type SettingName } from "./definitions"

/** Most faults that are told at once; a body can have thousands of names. */
const MAX_FAULTS = 50

const MAX_NAME_LENGTH = 60

/**
 * Checks what somebody wants to change, against the definitions.
 *
 * `null` clears: for a sales channel always (it then counts as the whole shop's), for the whole shop
 * where null is no value of the setting's own.
 *
 * @throws MedusaError `invalid_data` naming what is wrong; nothing is changed then.
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
      faults.push(`${name.slice(0, MAX_NAME_LENGTH)}: there is no such setting`)
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
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.slice(0, MAX_FAULTS).join("; "))
  }
  return { sales_channel_id: salesChannelId, set, clear }
}

function takesNull(name: SettingName): boolean {
  return SETTINGS[name].schema.safeParse(null).success
}
