import { filterSql, type InvitationFilters } from "../list/filters"
import { runQuery, type ModuleContext } from "../sql/run"

/** A selection by what the list shows: all that match, but for some. */
export interface Selection {
  filters: InvitationFilters
  except_ids: readonly string[]
}

/** How many match now, and the highest number among them; later ones do not belong. */
export async function measureSelection(
  context: ModuleContext,
  { filters, except_ids: except }: Selection,
): Promise<{ matched: number; last: number }> {
  const condition = filterSql(filters)
  const [row] = await runQuery<{ matched: number; last: number | null }>(
    context,
    "measure-selection",
    `select count(*)::int as matched, max(i.display_id) as last from customer_invitation i
     where ${condition.sql} and not (i.id = any(?::text[]))`,
    [...condition.values, except],
  )
  return { matched: row?.matched ?? 0, last: row?.last ?? 0 }
}

/** The next of a selection, in the order of their numbers. */
export async function nextOfSelection(
  context: ModuleContext,
  { filters, except_ids: except }: Selection,
  range: { after: number; until: number; limit: number },
): Promise<{ id: string; display_id: number }[]> {
  const condition = filterSql(filters)
  return await runQuery<{ id: string; display_id: number }>(
    context,
    "next-of-selection",
    `select i.id, i.display_id from customer_invitation i
     where ${condition.sql} and not (i.id = any(?::text[]))
       and i.display_id > ? and i.display_id <= ?
     order by i.display_id
     limit ?`,
    [...condition.values, except, range.after, range.until, range.limit],
  )
}

/** Stores a batch of mass work, to be done in the background. */
export async function insertMassWork(
  context: ModuleContext,
  work: {
    id: string
    kind: "send" | "discard"
    selection: Selection
    total: number
    cursor_end: number
    created_by: string | null
  },
): Promise<void> {
  await runQuery(
    context,
    "insert-mass-work",
    `insert into customer_invitation_batch
       (id, kind, status, total, filters, except_ids, cursor_end, created_by)
     values (?, ?, 'queued', ?, ?::jsonb, ?::text[], ?, ?)`,
    [
      work.id,
      work.kind,
      work.total,
      JSON.stringify(work.selection.filters),
      work.selection.except_ids,
      work.cursor_end,
      work.created_by,
    ],
  )
}
