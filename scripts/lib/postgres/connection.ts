import { Client } from "pg"
import { Failure, messageOf } from "../failure"

/** How to reach a Postgres server, and which of its databases. */
export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/**
 * Reads a connection URL.
 *
 * @throws {Failure} where it is none
 */
export function parseDatabaseUrl(text: string): Connection {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Failure(
      "DATABASE_URL is not a URL such as postgres://user:password@localhost:5432/name.",
    )
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Failure(`DATABASE_URL must begin with postgres://, not ${url.protocol}//.`)
  }
  return {
    host: url.hostname || "localhost",
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username || "postgres"),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
  }
}

/** The URL of a connection, with another database where one is given. */
export function databaseUrl(connection: Connection, database = connection.database): string {
  const { user, password, host, port } = connection
  const login = [user, ...(password ? [password] : [])].map(encodeURIComponent).join(":")
  return `postgres://${login}@${host}:${port}/${encodeURIComponent(database)}`
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that goes away while we are connected must not end the process.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates the database where it is missing. */
export async function ensureDatabase(connection: Connection, name: string): Promise<void> {
  await withClient(databaseUrl(connection, "postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }
  })
}

/** Creates a database as a copy of another one that nobody is connected to. */
export async function copyDatabase(
  connection: Connection,
  original: string,
  name: string,
): Promise<void> {
  await withClient(databaseUrl(connection, "postgres"), async (client) => {
    const [copy, template] = [name, original].map((it) => client.escapeIdentifier(it))
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${template}`)
  })
}

/** Drops the database where it exists, also while somebody is connected. */
export async function dropDatabase(connection: Connection, name: string): Promise<void> {
  await withClient(databaseUrl(connection, "postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  })
}

/**
 * @throws {Failure} where the server that DATABASE_URL names does not let us in
 */
export async function assertReachable(connection: Connection): Promise<void> {
  try {
    await withClient(databaseUrl(connection, "postgres"), (client) => client.query("SELECT 1"))
  } catch (error) {
    const { host, port } = connection
    const reason = (
      error instanceof AggregateError ? messageOf(error.errors[0]) : messageOf(error)
    ).trim()
    throw new Failure(
      `The database that DATABASE_URL names (${host}:${port}) cannot be reached: ${reason}.`,
    )
  }
}
