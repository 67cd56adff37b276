import { ImportFailure } from "../failure"
import { RECORD_NAMES, TABLES, type RecordName } from "./records"

/** A table as it is there: its name, and the names of its columns by ours. */
export interface FoundTable {
  table: string
  columns: Readonly<Record<string, { type: "int" | "varchar"; name: string }>>
}

/** What a database says about itself. */
interface Catalogue {
  hasTable(table: string): Promise<boolean>
  hasColumn(table: string, column: string): Promise<boolean>
}

/**
 * Finds the tables of Adobe Commerce 2 or Magento Enterprise 1, each on its own: shops that were
 * upgraded have some of both.
 *
 * @param prefix - begins all their names.
 * @throws ImportFailure when one is missing that the import cannot do without.
 */
export async function findTables(
  catalogue: Catalogue,
  prefix: string,
): Promise<Map<RecordName, FoundTable>> {
  const found = new Map<RecordName, FoundTable>()
  for (const name of RECORD_NAMES) {
    const { tables, optional } = TABLES[name]
    const table = await firstOf(
      tables.map((it) => prefix + it),
      (it) => catalogue.hasTable(it),
    )
    if (table) {
      found.set(name, { table, columns: await findColumns(catalogue, name, table) })
    } else if (!optional) {
      throw new ImportFailure(
        `There is no table ${tables.map((it) => prefix + it).join(" or ")} that the user may read. Is it the database of Adobe Commerce, and is the prefix right (prefix=…)?`,
      )
    }
  }
  return found
}

async function findColumns(
  catalogue: Catalogue,
  name: RecordName,
  table: string,
): Promise<FoundTable["columns"]> {
  const columns: Record<string, { type: "int" | "varchar"; name: string }> = {}
  for (const [field, { type, names, optional }] of Object.entries(TABLES[name].columns)) {
    const column = await firstOf(names, (it) => catalogue.hasColumn(table, it))
    if (column) {
      columns[field] = { type, name: column }
    } else if (!optional) {
      throw new ImportFailure(
        `The table ${table} has no column ${names.join(" or ")} that the user may read.`,
      )
    }
  }
  return columns
}

async function firstOf(
  names: readonly string[],
  exists: (name: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const name of names) {
    if (await exists(name)) {
      return name
    }
  }
  return undefined
}
