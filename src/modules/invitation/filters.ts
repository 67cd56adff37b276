import { normalizeEmail } from "./email-address"
import type { DeliveryStatus, InvitationStatus } from "./status"

/** Bounds of a moment; all that are given must hold. */
export interface MomentBounds {
  $eq?: Date | string | undefined
  $ne?: Date | string | undefined
  $gt?: Date | string | undefined
  $gte?: Date | string | undefined
  $lt?: Date | string | undefined
  $lte?: Date | string | undefined
}

/** What invitations can be selected by; all that are given must hold, within a list any. */
export interface InvitationFilters {
  /** Each word must stand in an address or a name. */
  q?: string | undefined
  display_id?: number[] | undefined
  email?: string[] | undefined
  invitee_email?: string[] | undefined
  status?: InvitationStatus[] | undefined
  delivery_status?: DeliveryStatus[] | undefined
  sales_channel_id?: string[] | undefined
  customer_group_id?: string[] | undefined
  inviter_id?: string[] | undefined
  invitee_id?: string[] | undefined
  batch_id?: string[] | undefined
  created_at?: Date | string | MomentBounds | undefined
  sent_at?: Date | string | MomentBounds | undefined
  /** By the first mail, as the reports count. */
  first_sent_at?: Date | string | MomentBounds | undefined
  registered_at?: Date | string | MomentBounds | undefined
}

/** A condition over the table `customer_invitation` under the name `i`, with its values. */
export interface SqlCondition {
  sql: string
  values: (string | number | Date | readonly string[] | readonly number[])[]
}

const LISTS = {
  display_id: "i.display_id = any(?::int[])",
  email: "i.email_normalized = any(?::text[])",
  invitee_email: "i.invitee_email = any(?::text[])",
  status: "i.status = any(?::text[])",
  delivery_status: "i.delivery_status = any(?::text[])",
  sales_channel_id: "i.sales_channel_id = any(?::text[])",
  customer_group_id: "i.customer_group_ids && ?::text[]",
  inviter_id: "i.inviter_id = any(?::text[])",
  invitee_id: "i.invitee_id = any(?::text[])",
  batch_id: "i.batch_id = any(?::text[])",
} as const

const MOMENTS = ["created_at", "sent_at", "first_sent_at", "registered_at"] as const

const OPERATORS = {
  $eq: "=",
  $ne: "<>",
  $gt: ">",
  $gte: ">=",
  $lt: "<",
  $lte: "<=",
} as const

const SEARCHED = ["email", "inviter_email", "inviter_name", "invitee_email"]

/**
 * The filters as SQL, for everything that is done to all that match without loading it. Says the
 * same as the list of the admin API does through Medusa's query; a test holds the two together.
 */
export function filterSql(filters: InvitationFilters): SqlCondition {
  const conditions: SqlCondition[] = [{ sql: "i.deleted_at is null", values: [] }]
  for (const word of filters.q?.split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`
    conditions.push({
      sql: `(${SEARCHED.map((column) => `i.${column} ilike ?`).join(" or ")})`,
      values: SEARCHED.map(() => pattern),
    })
  }
  for (const [name, sql] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    const wanted = filters[name]
    if (wanted) {
      conditions.push({
        sql,
        values: [name === "email" ? (filters.email?.map(normalizeEmail) ?? []) : wanted],
      })
    }
  }
  for (const column of MOMENTS) {
    conditions.push(...momentConditions(column, filters[column]))
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(" and "),
    values: conditions.flatMap(({ values }) => values),
  }
}

function momentConditions(
  column: (typeof MOMENTS)[number],
  wanted: Date | string | MomentBounds | undefined,
): SqlCondition[] {
  if (wanted === undefined) {
    return []
  }
  const bounds: MomentBounds =
    wanted instanceof Date || typeof wanted === "string" ? { $eq: wanted } : wanted
  return (Object.entries(OPERATORS) as [keyof typeof OPERATORS, string][]).flatMap(
    ([name, operator]) => {
      const value = bounds[name]
      return value === undefined
        ? []
        : [{ sql: `i.${column} ${operator} ?::timestamptz`, values: [new Date(value)] }]
    },
  )
}
