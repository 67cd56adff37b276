import { runQuery, type ModuleContext } from "./run"

/** What stands in a selection where an address stood; matches nothing. */
const ERASED = "[erased]"

/** What an address ends at, so that a longer one is left alone. */
const BOUNDARY = String.raw`[^[:alnum:].!#$%&'*+/=?^_{|}~@-]`

/**
 * Erases an address from what mass actions were asked to select by. The selection of one that is
 * still at work does not get wider by it.
 *
 * @returns how many had it.
 */
export async function eraseFromSelections(
  context: ModuleContext,
  spellings: readonly string[],
): Promise<number> {
  const words = spellings.map((spelling) => spelling.replace(/\W/gu, "\\$&")).join("|")
  const rows = await runQuery(
    context,
    "erase-from-selections",
    `update customer_invitation_batch b
     set filters = regexp_replace(b.filters::text, ?, ?, 'gi')::jsonb, updated_at = now()
     where b.filters is not null and b.filters::text ~* ?
     returning b.id`,
    [
      `(?<=^|${BOUNDARY})(${words})(?=$|${BOUNDARY})`,
      ERASED,
      `(?<=^|${BOUNDARY})(${words})(?=$|${BOUNDARY})`,
    ],
  )
  return rows.length
}

/** Erases what mass actions selected by that ended long ago; answers how many. */
export async function eraseOutdatedSelections(
  context: ModuleContext,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const rows = await runQuery(
    context,
    "erase-outdated-selections",
    `
    with outdated as materialized (
      select id from customer_invitation_batch
      where filters is not null and status in ('completed', 'failed', 'canceled')
        and updated_at <= now() - make_interval(days => ?)
      limit ?
      for no key update skip locked
    )
    update customer_invitation_batch b set filters = null
    from outdated o where b.id = o.id
    returning b.id`,
    [days, limit],
  )
  return rows.length
}
