import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Everything that the database holds: for each row of each table its name and the row as JSON. */
export async function dumpDatabase(knex: Knex): Promise<string[]> {
  const tables: { name: string }[] = await knex("information_schema.tables")
    .select({ name: "table_name" })
    .where({ table_schema: "public", table_type: "BASE TABLE" })
  const lines: string[] = []
  for (const { name } of tables) {
    const rows: { line: string }[] = await knex(name)
      .withSchema("public")
      .select(knex.raw(`row_to_json("${name}")::text as line`))
    lines.push(...rows.map(({ line }) => `${name} ${line}`))
  }
  return lines
}
