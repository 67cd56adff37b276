import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { startBenchServer } from "../lib/bench-server"
import type { Site } from "../lib/bench-shop"
import { emptyInvitations } from "../lib/empty-invitations"
import type { Series } from "../lib/figures"
import { guestFile } from "../lib/guest-list"
import type { Plan } from "../lib/plan"

/** Uploads a file by HTTP until the answer 202, to a server that does nothing else meanwhile. */
export async function measureUpload(life: Lifecycle, site: Site, plan: Plan): Promise<Series> {
  const server = await startBenchServer(life, site, { name: "upload", workerMode: "server" })
  const file = guestFile(plan.rows)
  await emptyInvitations(site)
  await server.upload(guestFile(1_000))
  const values: number[] = []
  for (let run = 0; run < plan.runs; run += 1) {
    await emptyInvitations(site)
    const startedAt = performance.now()
    await server.upload(file)
    values.push((performance.now() - startedAt) / 1_000)
  }
  await server.stop()
  await emptyInvitations(site)
  return {
    name: `apart: upload of ${plan.rows} rows by HTTP, parsed and laid down`,
    unit: "s",
    values,
  }
}
