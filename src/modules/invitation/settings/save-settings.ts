import { runQuery, type ModuleContext } from "../sql/run"

/** Values to set and names to clear, for the whole shop (`null`) or one sales channel. */
export interface SettingChanges {
  sales_channel_id: string | null
  set: Readonly<Record<string, unknown>>
  clear: readonly string[]
}

/** Writes all changes of one request, or none. */
export async function saveSettings(context: ModuleContext, changes: SettingChanges): Promise<void> {
  const channel = changes.sales_channel_id ?? ""
  await runQuery(
    context,
    "clear-settings",
    "delete from customer_invitation_setting where sales_channel_id = ? and name = any(?::text[])",
    [channel, changes.clear],
  )
  await runQuery(
    context,
    "save-settings",
    `
    insert into customer_invitation_setting (id, sales_channel_id, name, value)
    select 'invtset_' || replace(gen_random_uuid()::text, '-', ''), ?, entry.key, entry.value
    from jsonb_each(?::jsonb) as entry
    order by entry.key
    on conflict (sales_channel_id, name) do update
      set value = excluded.value, updated_at = now(), deleted_at = null`,
    [channel, JSON.stringify(changes.set)],
  )
}
