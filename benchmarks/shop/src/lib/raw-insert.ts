import type { MedusaContainer } from "@medusajs/framework/types"
import { monotonicFactory } from "ulid"
import type { ImportCommon, ImportRow } from "../../../../src/modules/invitation"
import { knexOf } from "./database"
import { CREATED_BY } from "./staged-file"

/**
 * Writes the rows that an import makes, with one statement a table and in one transaction: the
 * least that storing them can take. Ids are made and derived as the plugin does it, so that what is
 * compared is the storing.
 */
export async function insertRaw(
  container: MedusaContainer,
  rows: readonly ImportRow[],
  common: ImportCommon,
): Promise<void> {
  const ids = rows.map(() => `invt_${nextUlid()}`)
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
    await transaction.raw(HISTORY, [CREATED_BY, ids])
    await transaction.raw(DELIVERIES, [BATCH_ID, ids])
  })
}

const nextUlid = monotonicFactory()

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
  select 'invthis_' || split_part(id, '_', 2), id, 'not_sent', 'user', ?
  from unnest(?::text[]) as r(id)`

const DELIVERIES = `
  insert into customer_invitation_delivery (
    id, invitation_id, status, next_attempt_at, batch_id)
  select 'invtdel_' || split_part(id, '_', 2), id, 'queued', now(), ?
  from unnest(?::text[]) as r(id)`
