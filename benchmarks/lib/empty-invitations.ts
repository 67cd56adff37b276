import { withClient } from "../../scripts/lib/postgres"
import { TABLES } from "../shop/src/lib/tables"
import type { Site } from "./bench-shop"

/** Empties what invitations and mails have left; see the shop's own `emptyTables`. */
export async function emptyInvitations({ databaseUrl }: Site): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(`TRUNCATE ${TABLES.join(", ")} RESTART IDENTITY`)
    await client.query("DELETE FROM customer_invitation_setting")
  })
}
