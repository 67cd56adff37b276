import { withClient } from "../../scripts/lib/postgres"

/** Everything that a database holds: for each row of each table its name and the row as JSON. */
export async function dumpDatabase(databaseUrl: string): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const lines: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `select row_to_json(t)::text as line from public."${name}" t`,
      )
      lines.push(...rows.map(({ line }) => `${name} ${line}`))
    }
    return lines
  })
}
