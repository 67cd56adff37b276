import type * as TypeOrm from "typeorm"
import { ImportFailure } from "../failure"
import type { DatabaseAddress } from "../options"
import { withDatabase } from "./failures"
import { findTables, type FoundTable } from "./find-tables"
import type { AdobeRecords, RecordName } from "./records"

/** How often each value of a field stands in a table. */
export interface ValueCount {
  value: string | number | null
  count: number
}

/** Adobe Commerce's database, read in one transaction. */
export interface AdobeDatabase {
  /** Whether this shop has the table. */
  has(name: RecordName): boolean
  /** The next records of a table in the order of their numbers. */
  page<Name extends RecordName>(
    name: Name,
    range: { after: number; limit: number },
  ): Promise<AdobeRecords[Name][]>
  /** Records with one of the values, in the order of their numbers; all where none are given. */
  among<Name extends RecordName>(
    name: Name,
    field: keyof AdobeRecords[Name] & string,
    values: readonly (string | number)[],
  ): Promise<AdobeRecords[Name][]>
  /** All records of a small table. */
  all<Name extends RecordName>(name: Name): Promise<AdobeRecords[Name][]>
  /** How often each value of a field stands in a table. */
  count<Name extends RecordName>(
    name: Name,
    field: keyof AdobeRecords[Name] & string,
  ): Promise<ValueCount[]>
  close(): Promise<void>
}

const CONNECT_TIMEOUT_MS = 15_000

/**
 * Opens Adobe Commerce's database for reading, through TypeORM.
 *
 * All reads are one transaction, which the server itself holds to reading: the shop may go on
 * meanwhile, and what is read is as it was at one moment.
 *
 * @param prefix - begins the names of its tables.
 * @throws ImportFailure when packages, database or tables are missing.
 */
export async function openDatabase(
  address: DatabaseAddress,
  prefix: string,
): Promise<AdobeDatabase> {
  const orm = await loadPackages()
  const options = optionsOf(address)
  return await withDatabase(async () => {
    const tables = await lookAround(new orm.DataSource(options), prefix)
    const entities = [...tables].map(([name, table]) => new orm.EntitySchema(schemaOf(name, table)))
    const source = new orm.DataSource({ ...options, entities })
    const runner = (await source.initialize()).createQueryRunner()
    // Magento writes UTC; a TIMESTAMP comes in the time zone of the connection.
    await runner.query("SET SESSION time_zone = '+00:00'")
    await runner.query("SET SESSION TRANSACTION READ ONLY")
    await runner.startTransaction("REPEATABLE READ")
    return readerOf(runner.manager, orm, tables, () => source.destroy())
  })
}

type Orm = typeof TypeOrm

/** Only who imports needs them, so they are no dependencies of the plugin's. */
async function loadPackages(): Promise<Orm> {
  try {
    const [orm] = await Promise.all([import("typeorm"), import("mysql2")])
    return orm
  } catch {
    throw new ImportFailure(
      "Reading Adobe Commerce's database takes two packages that are not installed here: run `npm install typeorm@^1.1.0 mysql2@^3.24.0` in this shop. After the import they can go again.",
    )
  }
}

function optionsOf({ host, port, user, password, database, tls }: DatabaseAddress) {
  return {
    type: "mysql" as const,
    host,
    port,
    username: user,
    password,
    database,
    ...(tls ? { ssl: { rejectUnauthorized: true } } : {}),
    charset: "utf8mb4",
    timezone: "Z",
    dateStrings: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    poolSize: 1,
    synchronize: false,
    migrationsRun: false,
    logging: false as const,
  }
}

/** Some shops have text in columns of type BLOB or VARBINARY, which the driver hands out as bytes. */
const BYTES_AS_TEXT = { from: textOf, to: (value: unknown) => value }

function textOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString("utf8") : value
}

/** The schemas of TypeORM must be known before it connects, so the tables are found beforehand. */
async function lookAround(
  server: TypeOrm.DataSource,
  prefix: string,
): Promise<Map<RecordName, FoundTable>> {
  const runner = (await server.initialize()).createQueryRunner()
  try {
    return await findTables(runner, prefix)
  } finally {
    await server.destroy()
  }
}

function schemaOf(name: RecordName, { table, columns }: FoundTable) {
  const fields = Object.entries(columns).map(([field, { type, name: column }]) => [
    field,
    {
      type,
      name: column,
      primary: field === "id",
      nullable: true,
      ...(type === "varchar" ? { transformer: BYTES_AS_TEXT } : {}),
    },
  ])
  return { name, tableName: table, columns: Object.fromEntries(fields) as Record<string, never> }
}

function readerOf(
  manager: TypeOrm.EntityManager,
  { In, MoreThan }: Orm,
  tables: ReadonlyMap<RecordName, FoundTable>,
  close: () => Promise<void>,
): AdobeDatabase {
  const find = <Name extends RecordName>(name: Name, options: object) =>
    withDatabase(
      async () =>
        (await manager.find(name, { ...options, order: { id: "ASC" } })) as AdobeRecords[Name][],
    )
  return {
    has: (name) => tables.has(name),
    page: (name, { after, limit }) => find(name, { where: { id: MoreThan(after) }, take: limit }),
    among: async (name, field, values) =>
      values.length > 0 ? await find(name, { where: { [field]: In([...new Set(values)]) } }) : [],
    all: (name) => find(name, {}),
    count: (name, field) =>
      withDatabase(async () => {
        const rows = await manager
          .createQueryBuilder(name, "r")
          .select(`r.${field}`, "value")
          .addSelect("COUNT(*)", "count")
          .groupBy(`r.${field}`)
          .getRawMany<{ value: unknown; count: string }>()
        return rows.map(({ value, count }) => ({
          value: textOf(value) as ValueCount["value"],
          count: Number(count),
        }))
      }),
    close,
  }
}
