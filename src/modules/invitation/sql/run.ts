// Room `sql`: runs named, parameterised statements in the transaction of the caller, and rewords
// what the database refuses. Knows no table.

import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

/** The context that Medusa's decorators hand to a service method. */
export type ModuleContext = Context<SqlEntityManager>

/** A value that may stand for a `?` in a statement. */
export type SqlValue =
  string | number | boolean | Date | null | readonly string[] | readonly number[]

/** The unique index over open addresses refused a row: somebody else was first. */
export class AlreadyOpenError extends MedusaError {
  constructor() {
    super(
      MedusaError.Types.NOT_ALLOWED,
      "The same inviter already has another open invitation to this address.",
    )
  }
}

/**
 * Most characters of a name or address that an invitation remembers of somebody else: Postgres
 * refuses to index longer ones, and a customer may have stored a book as the own name.
 */
export const LONGEST_KEY = 500

const UNIQUE_VIOLATION = "23505"

/** A value has the right type and no meaning, such as a time zone that only newer databases know. */
const INVALID_PARAMETER_VALUE = "22023"

/**
 * Runs one named statement in the transaction of the context, or on its own where there is none.
 *
 * Values travel as bound parameters, never inside the text. An error of the driver is reworded with
 * the name of the query and the SQLSTATE alone: its own message may hold addresses, which would end
 * in the log.
 */
export async function runQuery<Row>(
  context: ModuleContext,
  name: string,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No database for query ${name}.`)
  }
  const knex = manager.getTransactionContext() ?? manager.getKnex()
  try {
    const answer: { rows: Row[] } = await knex.raw(sql, [...values])
    return answer.rows
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) {
      throw new AlreadyOpenError()
    }
    if (sqlState(error) === INVALID_PARAMETER_VALUE) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The database does not know one of the values, such as the time zone.",
      )
    }
    throw new MedusaError(
      MedusaError.Types.DB_ERROR,
      `The database refused the query ${name} (${sqlState(error)}).`,
    )
  }
}

function sqlState(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === "string" ? code : "no SQLSTATE"
}

/** Statuses as an SQL list; they come from the transition table, never from a request. */
export function sqlList(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(", ")
}
