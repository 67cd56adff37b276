import { readFileSync } from "node:fs"
import path from "node:path"
import { runChild } from "../../scripts/lib/child"
import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { medusaCommand } from "../../scripts/lib/medusa-cli"
import { ROOT } from "../../scripts/lib/paths"
import { quietEnv } from "../../scripts/lib/quiet-env"
import type { Findings } from "./figures"

/** The demo's shop with a mail provider that does nothing. */
export const BENCH_SHOP = path.join(ROOT, "benchmarks/shop")

/** Where a run of the benchmark has its data. */
export interface Site {
  databaseUrl: string
  /** For logs and results; removed at the end. */
  directory: string
}

/** The environment of everything that runs the shop of the benchmark. */
export function benchEnv({ databaseUrl }: Site, more: Record<string, string> = {}) {
  return quietEnv({
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    DISABLE_MEDUSA_ADMIN: "true",
    LOG_LEVEL: "warn",
    ...more,
  })
}

/** Runs one of the shop's scripts to its end, and reads what it found. */
export async function runMeasurement(
  life: Lifecycle,
  site: Site,
  { script, plan }: { script: string; plan: object },
): Promise<Findings> {
  const results = path.join(site.directory, `${script}.json`)
  const { command, args } = medusaCommand(["exec", `./src/scripts/${script}.ts`])
  await runChild(life, {
    name: `measurement of ${script}`,
    command,
    args: ["--expose-gc", ...args],
    cwd: BENCH_SHOP,
    env: benchEnv(site, { BENCHMARK_PLAN: JSON.stringify(plan), BENCHMARK_RESULTS: results }),
    logFile: path.join(site.directory, `${script}.log`),
  })
  return JSON.parse(readFileSync(results, "utf8")) as Findings
}
