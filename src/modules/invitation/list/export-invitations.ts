import { filterSql, type InvitationFilters } from "./filters"
import { sectionsOf, type ListOrder, type Section } from "./sorting"
import type { DeliveryStatus, InvitationStatus } from "../life/status"
import { orderSql } from "./list-invitations"
import { runQuery, type ModuleContext } from "../sql/run"

/** An invitation as it is exported: as it remembers people and channels itself. */
export interface ExportedInvitation {
  id: string
  display_id: number
  email: string | null
  invitee_email: string | null
  inviter_id: string | null
  inviter_name: string | null
  inviter_email: string | null
  sent_at: Date | null
  registered_at: Date | null
  status: InvitationStatus
  delivery_status: DeliveryStatus | null
  sales_channel_id: string
  sales_channel_name: string | null
  customer_group_ids: string[]
  message: string | null
  created_at: Date
  expires_at: Date | null
}

/** Where an export is: the last row that was read. */
export interface ExportPosition {
  section: number
  /** The values that it was sorted by, exactly; empty at the beginning of a section. */
  after: (string | null)[]
}

/** The next rows of an export. */
export interface ExportChunk {
  rows: ExportedInvitation[]
  /** Null when these were the last. */
  next: ExportPosition | null
}

/** Where an export begins. */
export const EXPORT_START: ExportPosition = { section: 0, after: [] }

/**
 * Reads the next rows of a sorted list by what the last one was sorted by, so that each chunk costs
 * the same, however far down the list it is, and no transaction stays open for a slow reader.
 */
export async function readExportChunk(
  context: ModuleContext,
  list: { filters: InvitationFilters; order: ListOrder },
  position: ExportPosition,
  limit: number,
): Promise<ExportChunk> {
  const sections = sectionsOf(list.order)
  const section = sections[position.section]
  if (!section) {
    return { rows: [], next: null }
  }
  const condition = filterSql(list.filters)
  const after = afterSql(section, position.after, list.order.descending)
  const found = await runQuery<ExportedInvitation & { position: (string | null)[] }>(
    context,
    "read-export-chunk",
    `select i.id, i.display_id, i.email, i.invitee_email, i.inviter_id, i.inviter_name,
       i.inviter_email, i.sent_at, i.registered_at, i.status, i.delivery_status, i.sales_channel_id,
       i.sales_channel_name, i.customer_group_ids, i.message, i.created_at, i.expires_at,
       array[${section.columns.map(({ name }) => `i.${name}::text`).join(", ")}] as position
     from customer_invitation i
     where ${condition.sql} ${section.condition} ${after.sql}
     order by ${orderSql(section, list.order.descending)}
     limit ?`,
    [...condition.values, ...section.values, ...after.values, limit],
  )
  const rows = found.map(({ position: _, ...row }) => row)
  const last = found.length === limit ? found.at(-1) : undefined
  if (last) {
    return { rows, next: { section: position.section, after: last.position } }
  }
  const isLast = position.section === sections.length - 1
  return { rows, next: isLast ? null : { section: position.section + 1, after: [] } }
}

/** What comes after a row; the text of a moment keeps the microseconds, which a `Date` would lose. */
function afterSql(section: Section, after: readonly (string | null)[], descending: boolean) {
  // Without a value there is nothing to compare but the number.
  const compared = section.columns
    .map((column, index) => ({ ...column, value: after[index] ?? null }))
    .filter(({ value }) => value !== null)
  if (compared.length === 0) {
    return { sql: "", values: [] }
  }
  const row = (cells: string[]) => `(${cells.join(", ")})`
  return {
    sql: `and ${row(compared.map(({ name }) => `i.${name}`))} ${descending ? "<" : ">"}
      ${row(compared.map(({ type }) => `?::${type}`))}`,
    values: compared.map(({ value }) => value),
  }
}
