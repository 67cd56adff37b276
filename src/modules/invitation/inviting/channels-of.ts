import { runQuery, type ModuleContext } from "../sql/run"

/** The sales channels that these invitations belong to. */
export async function channelsOf(
  context: ModuleContext,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await runQuery<{ sales_channel_id: string }>(
    context,
    "channels-of",
    "select distinct sales_channel_id from customer_invitation where id = any(?::text[])",
    [ids],
  )
  return rows.map((row) => row.sales_channel_id)
}
