import os from "node:os"
import { withClient } from "../../scripts/lib/postgres"
import type { Site } from "./bench-shop"

/** Where and when something was measured, in one line. */
export async function describeMachine({ databaseUrl }: Site): Promise<string> {
  const { version, fsync } = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ version: string; fsync: string }>(
      "SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync",
    )
    return rows[0] ?? { version: "?", fsync: "?" }
  })
  const cpus = os.cpus()
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus[0]?.model.trim() ?? "unknown processor"}, ${cpus.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `${os.type()} ${os.arch()}`,
    `Node ${process.versions.node}`,
    `Postgres ${version} on the same machine, fsync ${fsync}`,
  ].join("; ")
}
