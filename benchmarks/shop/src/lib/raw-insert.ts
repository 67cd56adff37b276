import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ImportRow } from "../../../../src/modules/invitation/queries/import-chunks"
import type { ImportCommon } from "../../../../src/modules/invitation/queries/insert-import"
import { knexOf } from "./database"
import { CREATED_BY } from "./staged-file"

/**
 * Writes the rows that an import makes, with one statement a table and in one transaction: the
 * least that storing them can take.
 */
export async function insertRaw(
  container: MedusaContainer,
  rows: readonly ImportRow[],
  common: ImportCommon,
): Promise<void> {
  const ids = rows.map(() => generateEntityId(undefined, "invt"))
  await knexOf(container).transaction(async (transaction) => {
    await transaction.raw(INVITATIONS, [
      common.message,
      CREATED_BY,
      common.sales_channel_id,
      common.sales_channel_name,
      [...common.customer_group_ids],
      `admin:${common.sales_channel_id}`,
      common.expires_after_days,
      BATCH_ID,
      ids,
      rows.map((row) => row.email),
      rows.map((row) => row.email_normalized),
    ])
    await transaction.raw(HISTORY, [CREATED_BY, newIds("invthis", rows.length), ids])
    await transaction.raw(DELIVERIES, [BATCH_ID, newIds("invtdel", rows.length), ids])
  })
}

const BATCH_ID = "invtbat_benchmark"

const INVITATIONS = `
  insert into customer_invitation (
    id, display_id, email, email_normalized, status, delivery_status, message, created_by,
    sales_channel_id, sales_channel_name, customer_group_ids, dedupe_scope, expires_at, batch_id)
  select r.id, nextval('customer_invitation_display_id_seq'), r.email, r.email_normalized,
    'not_sent', 'queued', ?, ?, ?, ?, ?::text[], ?, now() + make_interval(days => ?), ?
  from unnest(?::text[], ?::text[], ?::text[]) as r(id, email, email_normalized)`

const HISTORY = `
  insert into customer_invitation_history (id, invitation_id, status, actor_type, actor_id)
  select r.id, r.invitation_id, 'not_sent', 'user', ?
  from unnest(?::text[], ?::text[]) as r(id, invitation_id)`

const DELIVERIES = `
  insert into customer_invitation_delivery (
    id, invitation_id, status, next_attempt_at, batch_id)
  select r.id, r.invitation_id, 'queued', now(), ?
  from unnest(?::text[], ?::text[]) as r(id, invitation_id)`

function newIds(prefix: string, count: number): string[] {
  return Array.from({ length: count }, () => `${prefix}_${randomUUID().replaceAll("-", "")}`)
}
