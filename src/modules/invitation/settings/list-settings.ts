import type { StoredSetting } from "./definitions"
import { runQuery, type ModuleContext } from "../sql/run"

/**
 * Values that somebody set for the whole shop or for one of these channels. Read from the database
 * each time: the gate of a closed shop must not work on a copy.
 */
export async function listStoredSettings(
  context: ModuleContext,
  salesChannelIds: readonly string[],
): Promise<StoredSetting[]> {
  return await runQuery<StoredSetting>(
    context,
    "list-settings",
    `select nullif(sales_channel_id, '') as sales_channel_id, name, value
     from customer_invitation_setting
     where sales_channel_id = any(?::text[]) and deleted_at is null`,
    [["", ...salesChannelIds]],
  )
}
