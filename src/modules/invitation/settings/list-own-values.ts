import type { SettingName, StoredSetting } from "./definitions"
import { runQuery, type ModuleContext } from "../sql/run"

/** What single sales channels say about one setting; those that follow the shop are left out. */
export async function listOwnValues(
  context: ModuleContext,
  name: SettingName,
): Promise<StoredSetting[]> {
  return await runQuery<StoredSetting>(
    context,
    "list-own-values",
    `select sales_channel_id, name, value from customer_invitation_setting
     where name = ? and sales_channel_id <> '' and deleted_at is null`,
    [name],
  )
}
