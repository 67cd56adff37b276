/**
 * `npm run bench:reports`: what the reports cost with a million invitations of three years, beside
 * one statement that only counts them. Everything runs on this machine.
 *
 *     npm run bench:reports                              as in docs/performance.md
 *     npm run bench:reports -- --write                   and write the results into that page
 *     npm run bench:reports -- --rows 100000 --runs 3
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
import { startBenchServer } from "./lib/bench-server"
import { runMeasurement, type Site } from "./lib/bench-shop"
import { isMet } from "./lib/figures"
import { describeMachine } from "./lib/machine"
import { report, writePage } from "./lib/report"
import { measureReports } from "./reports/measure"
import { readReportsRequest } from "./reports/plan"
import { seedReports, settle } from "./reports/seed"

const DATABASE = `medusa_invitations_reports_${process.pid}`

runScript(async (life) => {
  const [plan, write] = readReportsRequest(process.argv.slice(2))
  const directory = life.temporaryDirectory()
  const [connection] = await Promise.all([throwAwayPostgres(life), buildPlugin(life)])
  await ensureDatabase(connection, DATABASE)
  life.onStop(() => dropDatabase(connection, DATABASE))
  const site: Site = { databaseUrl: databaseUrl(connection, DATABASE), directory }
  console.log(`Preparing ${plan.rows} invitations …`)
  await prepareShopDatabase(
    life,
    { databaseUrl: site.databaseUrl, smtpPort: 1 },
    path.join(directory, "database.log"),
  )
  const machine = await describeMachine(site)
  const findings = await withClient(site.databaseUrl, async (client) => {
    await seedReports(client, plan.rows)
    console.log("Measuring …")
    const reconciling = await runMeasurement(life, site, { script: "reconciling", plan })
    await settle(client)
    const server = await startBenchServer(life, site, { name: "reports", workerMode: "server" })
    const reports = await measureReports(server.admin, client, plan)
    await server.stop()
    return [reports, reconciling]
  })
  const text = report(machine, findings)
  console.log(`\n${text}\n`)
  const missed = findings.flatMap(({ verdicts }) => verdicts).filter((goal) => !isMet(goal))
  console.log(missed.length === 0 ? "All goals are met." : `${missed.length} goals are missed.`)
  if (write) {
    await writePage("reports", text)
  }
  return 0
})
