import { writeFileSync } from "node:fs"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import type { Findings } from "../../../lib/figures"
import type { Plan } from "../../../lib/plan"

/** Makes a script for `medusa exec` of something that measures. */
export function measurement<Asked extends object = Plan>(
  measure: (container: MedusaContainer, plan: Asked) => Promise<Findings>,
): (args: ExecArgs) => Promise<void> {
  return async ({ container }) => {
    const plan = JSON.parse(required("BENCHMARK_PLAN")) as Asked
    const findings = await measure(container, plan)
    writeFileSync(required("BENCHMARK_RESULTS"), JSON.stringify(findings))
  }
}

/** Seconds that something takes, on a heap without the rubbish of what ran before. */
export async function secondsOf(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.()
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1_000
}

/** Runs each of them in turn, so many times over, and keeps what each returned. */
export async function inTurns<Name extends string>(
  runs: number,
  contestants: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      values[name].push(await contestants[name]())
    }
  }
  return values
}

function required(variable: string): string {
  const value = process.env[variable]
  if (!value) {
    throw new Error(`${variable} is missing: run this by one of npm run bench:….`)
  }
  return value
}
