/**
 * `npm run bench:grid`: what the grid costs with very many invitations, beside Medusa's own list of as many
 * customers, and what it costs to discard all of them. Everything runs on this machine.
 *
 *     npm run bench:grid                        all, as in docs/performance.md
 *     npm run bench:grid -- --write             and write the results into that page
 *     npm run bench:grid -- --only lists        one part: lists or discard
 *     npm run bench:grid -- --rows 100000 --runs 3 --discards 1
 *
 * DATABASE_URL uses that Postgres instead of an embedded one. A missed goal is no failure: the
 * results say so, and the exit code is 0.
 */
import path from "node:path"
import { runScript } from "../scripts/lib/lifecycle"
import { buildPlugin } from "../scripts/lib/plugin-build"
import {
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  throwAwayPostgres,
  withClient,
} from "../scripts/lib/postgres"
import { prepareShopDatabase } from "../scripts/lib/shop"
import { measureDiscards } from "./grid/discard"
import { measureLists } from "./grid/lists"
import { readGridRequest } from "./grid/plan"
import { discardFindings, listTable, listVerdicts } from "./grid/report"
import { seedInvitations, seedShop } from "./grid/seed"
import { startBenchServer } from "./lib/bench-server"
import type { Site } from "./lib/bench-shop"
import type { Findings } from "./lib/figures"
import { describeMachine } from "./lib/machine"
import { report, writePage } from "./lib/report"

const DATABASE = `medusa_invitations_grid_${process.pid}`

runScript(async (life) => {
  const { plan, parts, write } = readGridRequest(process.argv.slice(2))
  const directory = life.temporaryDirectory()
  const [connection] = await Promise.all([throwAwayPostgres(life), buildPlugin(life)])
  await ensureDatabase(connection, DATABASE)
  life.onStop(() => dropDatabase(connection, DATABASE))
  const site: Site = { databaseUrl: databaseUrl(connection, DATABASE), directory }
  const { rows } = plan
  console.log(`Preparing ${rows} invitations and customers …`)
  await prepareShopDatabase(
    life,
    { databaseUrl: site.databaseUrl, smtpPort: 1 },
    path.join(directory, "database.log"),
  )
  const machine = await describeMachine(site)
  const findings: Findings[] = []
  const tables: string[] = []
  await withClient(site.databaseUrl, async (client) => {
    await seedShop(client, rows)
    if (parts.includes("lists")) {
      console.log("Measuring lists …")
      await seedInvitations(client, { rows })
      // Without its jobs, nothing else is at work.
      const server = await startBenchServer(life, site, { name: "lists", workerMode: "server" })
      const lists = await measureLists(server.admin, client, plan)
      await server.stop()
      findings.push({ series: [], verdicts: listVerdicts(lists) })
      tables.push(listTable(lists, rows))
    }
  })
  if (parts.includes("discard")) {
    console.log("Measuring discards …")
    const server = await startBenchServer(life, site, { name: "discard", workerMode: "shared" })
    // Else the shop begins to send what is queued.
    await server.admin.post("/admin/invitation-settings", { enabled: false })
    const found = await measureDiscards(server.admin, site.databaseUrl, plan)
    findings.push(discardFindings(found, rows))
  }
  const text = [report(machine, findings), ...tables].join("\n\n")
  console.log(`\n${text}\n`)
  if (write) {
    await writePage("grid", text)
  }
  return 0
})
