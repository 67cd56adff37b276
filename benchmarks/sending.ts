/**
 * `npm run bench:sending`: how fast invitations are stored and sent, and what memory that takes,
 * beside the least that it could take. Everything runs on this machine; mails go nowhere.
 *
 *     npm run bench:sending                         all, as in docs/performance.md
 *     npm run bench:sending -- --write              and write the results into that page
 *     npm run bench:sending -- --only sending       one part: storing, sending or heap
 *     npm run bench:sending -- --rows 5000 --mails 500 --heap-rows 1000,5000 --runs 2
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
} from "../scripts/lib/postgres"
import { prepareShopDatabase } from "../scripts/lib/shop"
import type { Site } from "./lib/bench-shop"
import { isMet, type Findings } from "./lib/figures"
import { describeMachine } from "./lib/machine"
import { readRequest } from "./lib/plan"
import { report, writePage } from "./lib/report"
import { MEASURES } from "./measure"

const DATABASE = `medusa_invitations_benchmark_${process.pid}`

runScript(async (life) => {
  const { plan, parts, write } = readRequest(process.argv.slice(2))
  const directory = life.temporaryDirectory()
  const [connection] = await Promise.all([throwAwayPostgres(life), buildPlugin(life)])
  await ensureDatabase(connection, DATABASE)
  life.onStop(() => dropDatabase(connection, DATABASE))
  const site: Site = { databaseUrl: databaseUrl(connection, DATABASE), directory }
  console.log("Preparing the database …")
  await prepareShopDatabase(
    life,
    // No mail server: the shop of the benchmark has a provider that needs none.
    { databaseUrl: site.databaseUrl, smtpPort: 1 },
    path.join(directory, "database.log"),
  )

  const machine = await describeMachine(site)
  const findings: Findings[] = []
  for (const part of parts) {
    console.log(`Measuring ${part} …`)
    const found = await MEASURES[part](life, site, plan)
    // At once: what is known must not be lost by a part that fails later.
    console.log(`\n${report(machine, [found])}\n`)
    findings.push(found)
  }
  const missed = findings.flatMap(({ verdicts }) => verdicts).filter((goal) => !isMet(goal))
  console.log(missed.length === 0 ? "All goals are met." : `${missed.length} goals are missed.`)
  if (write) {
    await writePage("sending", report(machine, findings))
  }
  return 0
})
