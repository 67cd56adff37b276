import { runQuery, type ModuleContext } from "../sql/run"

/** What stands where an address stood. */
const ERASED = "[erased]"

/** Selects nothing; an empty selection would be everything, should somebody resume the batch. */
const NOTHING = `'{"display_id": []}'`

/** What an address is never made of. */
const BOUNDARY = String.raw`[^[:alnum:].!#$%&'*+/=?^_{|}~-]`

/**
 * A pattern for an address in any of its spellings, and not within a longer one. In JSON it may come
 * after a line break or a tab, written as two characters.
 */
function patternOf(spellings: readonly string[]): string {
  const words = spellings.map((spelling) => spelling.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|")
  return String.raw`(?<=^|${BOUNDARY}|\\[bfnrt])(${words})(?=\.?($|${BOUNDARY}))`
}

/**
 * Erases an address from what mass actions were asked to select by. The selection of one that is
 * still at work gets no wider by it.
 *
 * @returns how many had it.
 */
export async function eraseFromSelections(
  context: ModuleContext,
  spellings: readonly string[],
): Promise<number> {
  const pattern = patternOf(spellings)
  const rows = await runQuery(
    context,
    "erase-from-selections",
    `
    with named as materialized (
      select id from customer_invitation_batch
      where filters is not null and filters::text ~* ?
      order by id
      for no key update
    )
    update customer_invitation_batch b
    set filters = regexp_replace(b.filters::text, ?, ?, 'gi')::jsonb, updated_at = now()
    from named n where b.id = n.id
    returning b.id`,
    [pattern, pattern, ERASED],
  )
  return rows.length
}

/**
 * Erases an address from files that were imported: a row that is still to do is taken out and counts
 * as skipped, and of a rejected one the line and the outcome stay. A process that has just read the
 * rows finds them changed, and begins with them anew.
 *
 * Locks a batch before its chunks, as those do who work on it or cancel it.
 *
 * @param email - in the form in which addresses are compared.
 * @returns how many rows there were.
 */
export async function eraseFromImports(
  context: ModuleContext,
  email: string,
  spellings: readonly string[],
): Promise<number> {
  const pattern = patternOf(spellings)
  await runQuery(
    context,
    "lock-imports-of-address",
    `select b.id from customer_invitation_batch b
     where b.id in (
       select c.batch_id from customer_invitation_import_chunk c
       where c.rows::text ~* ? or c.rejected::text ~* ?)
     order by b.id
     for no key update`,
    [pattern, pattern],
  )
  const [erased] = await runQuery<{ count: number }>(
    context,
    "erase-from-imports",
    `
    with found as materialized (
      select c.id, c.batch_id, t.*
      from (select ?::text as email, ?::text as pattern) w
      join customer_invitation_import_chunk c
        on c.rows::text ~* w.pattern or c.rejected::text ~* w.pattern
      cross join lateral (
        select
          (select jsonb_agg(r order by n)
           from jsonb_array_elements(c.rows) with ordinality as x(r, n)
           where r->>'email_normalized' <> w.email) as rows,
          (select coalesce(jsonb_agg(jsonb_build_object(
             'line', r->'line', 'email', '${ERASED}', 'outcome', 'suppressed')), '[]')
           from jsonb_array_elements(c.rows) as x(r)
           where r->>'email_normalized' = w.email) as taken,
          (select coalesce(jsonb_agg(case when r->>'email' ~* w.pattern
             then jsonb_set(r, '{email}', '"${ERASED}"') else r end), '[]')
           from jsonb_array_elements(c.rejected) as x(r)) as rejected,
          (select count(*)::int from jsonb_array_elements(c.rejected) as x(r)
           where r->>'email' ~* w.pattern) as blanked
      ) t
    ),
    changed as (
      update customer_invitation_import_chunk c
      set rows = f.rows, updated_at = now(), rejected = (
        select coalesce(jsonb_agg(r order by (r->>'line')::int), '[]')
        from jsonb_array_elements(f.rejected || f.taken) as x(r))
      from found f where c.id = f.id
      returning f.batch_id, jsonb_array_length(f.taken) as taken, f.blanked
    ),
    skipped as (
      update customer_invitation_batch b set skipped = b.skipped + s.taken, updated_at = now()
      from (select batch_id, sum(taken)::int as taken from changed group by batch_id) s
      where b.id = s.batch_id and s.taken > 0
    )
    select coalesce(sum(taken + blanked), 0)::int as count from changed`,
    [email, pattern],
  )
  return erased?.count ?? 0
}

/** How old what is erased must be, and how much to erase at once. */
export interface OutdatedBatches {
  days: number
  limit: number
}

/**
 * Erases what mass actions selected by, and what imports said to everybody, that ended long ago.
 *
 * @returns how many there were.
 */
export async function eraseOutdatedBatches(
  context: ModuleContext,
  { days, limit }: OutdatedBatches,
): Promise<number> {
  const rows = await runQuery(
    context,
    "erase-outdated-batches",
    `
    with outdated as materialized (
      select id from customer_invitation_batch
      where status in ('completed', 'failed', 'canceled')
        and (filters <> ${NOTHING} or common->>'message' is not null)
        and updated_at <= now() - make_interval(days => ?)
      limit ?
      for no key update skip locked
    )
    update customer_invitation_batch b
    set filters = case when b.filters is not null then ${NOTHING}::jsonb end,
      common = case when b.common is not null then b.common || '{"message": null}' end
    from outdated o where b.id = o.id
    returning b.id`,
    [days, limit],
  )
  return rows.length
}

/** Erases the rows of imports that ended long ago; answers of how many chunks. */
export async function eraseOutdatedChunks(
  context: ModuleContext,
  { days, limit }: OutdatedBatches,
): Promise<number> {
  const rows = await runQuery(
    context,
    "erase-outdated-chunks",
    `
    with outdated as materialized (
      select c.id from customer_invitation_import_chunk c
      where c.updated_at <= now() - make_interval(days => ?)
        and (c.rows is not null or c.rejected <> '[]') and c.deleted_at is null
        and exists (
          select 1 from customer_invitation_batch b
          where b.id = c.batch_id and b.status in ('completed', 'failed', 'canceled'))
      order by c.updated_at
      limit ?
      for no key update skip locked
    )
    update customer_invitation_import_chunk c set rows = null, rejected = '[]'
    from outdated o where c.id = o.id
    returning c.id`,
    [days, limit],
  )
  return rows.length
}
