import { normalizeEmail } from "../address/email-address"
import { spellingsOf } from "../address/spellings"
import type { DeliveryStatus, InvitationStatus } from "../life/status"

/** Most characters that are searched for; each word of them is a condition of its own. */
export const MAX_SEARCH_LENGTH = 200

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
  /** Each word must stand in an address or a name, or be the number of the invitation, with or without `#`. */
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
  /** Whether the invitee has an order that counts, as in the reports. */
  purchased?: boolean | undefined
}

/** A condition over the table `customer_invitation` under the name `i`, with its values. */
export interface SqlCondition {
  sql: string
  values: (string | number | Date | readonly string[] | readonly number[])[]
}

/** Columns of which one value, or any of several, is wanted, with their types. */
const LISTS = {
  display_id: { column: "i.display_id", type: "int" },
  email: { column: "i.email_normalized", type: "text" },
  status: { column: "i.status", type: "text" },
  delivery_status: { column: "i.delivery_status", type: "text" },
  sales_channel_id: { column: "i.sales_channel_id", type: "text" },
  inviter_id: { column: "i.inviter_id", type: "text" },
  invitee_id: { column: "i.invitee_id", type: "text" },
  batch_id: { column: "i.batch_id", type: "text" },
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

/**
 * All that is searched, in one text: a word has no blank in it, so it stands in one of them. Letter
 * for letter the expression of the index `IDX_customer_invitation_search`.
 */
const SEARCHED =
  "coalesce(i.email, '') || ' ' || coalesce(i.inviter_email, '') || ' ' || " +
  "coalesce(i.inviter_name, '') || ' ' || coalesce(i.invitee_email, '')"

/** The filters as SQL: what the list shows, what is exported, and what is done to all that match. */
export function filterSql(filters: InvitationFilters): SqlCondition {
  const conditions: SqlCondition[] = [{ sql: "i.deleted_at is null", values: [] }]
  conditions.push(...wordsOf(filters.q ?? "").map(wordCondition))
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const wanted = filters[name]
    if (wanted) {
      conditions.push(
        listCondition(LISTS[name], name === "email" ? wanted.map(comparable) : wanted),
      )
    }
  }
  if (filters.invitee_email) {
    // An account may have its address in capitals, and its domain in letters.
    const spellings = filters.invitee_email.flatMap((email) => spellingsOf(comparable(email)))
    const wanted = [...new Set(spellings)]
    conditions.push(listCondition({ column: "lower(i.invitee_email)", type: "text" }, wanted))
  }
  if (filters.customer_group_id) {
    conditions.push({
      sql: "i.customer_group_ids && ?::text[]",
      values: [filters.customer_group_id],
    })
  }
  for (const column of MOMENTS) {
    conditions.push(...momentConditions(column, filters[column]))
  }
  if (filters.purchased !== undefined) {
    const sql = filters.purchased ? "i.purchased_at is not null" : "i.purchased_at is null"
    conditions.push({ sql, values: [] })
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(" and "),
    values: conditions.flatMap(({ values }) => values),
  }
}

function wordsOf(search: string): string[] {
  return search.slice(0, MAX_SEARCH_LENGTH).split(/\s+/).filter(Boolean)
}

/** A word stands in an address or a name, or is the number of the invitation, as in `72` or `#72`. */
function wordCondition(word: string): SqlCondition {
  const contains = {
    sql: `(${SEARCHED}) ilike ?`,
    values: [`%${word.replace(/[\\%_]/g, "\\$&")}%`],
  }
  const [, number] = /^#?(\d{1,9})$/.exec(word) ?? []
  return number === undefined
    ? contains
    : {
        sql: `(${contains.sql} or i.display_id = ?)`,
        values: [...contains.values, Number(number)],
      }
}

/** One value is asked for by `=`: of an index on it, Postgres then reads the rest in order. */
function listCondition(
  { column, type }: { column: string; type: string },
  wanted: readonly string[] | readonly number[],
): SqlCondition {
  const [first] = wanted
  return wanted.length === 1 && first !== undefined
    ? { sql: `${column} = ?::${type}`, values: [first] }
    : { sql: `${column} = any(?::${type}[])`, values: [wanted] }
}

function comparable(email: string | number): string {
  return normalizeEmail(String(email))
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
        : [
            {
              sql: `i.${column} ${operator} ?::timestamptz`,
              values: [new Date(value).toISOString()],
            },
          ]
    },
  )
}
