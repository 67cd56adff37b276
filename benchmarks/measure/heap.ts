import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Lifecycle } from "../../scripts/lib/lifecycle"
import type { ShopApi } from "../../scripts/lib/shop"
import { startBenchServer } from "../lib/bench-server"
import type { Site } from "../lib/bench-shop"
import { emptyInvitations } from "../lib/empty-invitations"
import type { Findings } from "../lib/figures"
import { guestFile } from "../lib/guest-list"
import type { Plan } from "../lib/plan"

const MEGABYTE = 1024 * 1024

/** What a server has loaded only after its first import is no growth. */
const WARM_UP_ROWS = 500

/** Sending all of a large file takes long, and goes on as it began. */
const MOST_MAILS = 20_000

interface Batch {
  status: string
  total: number
  created: number
  skipped: number
  sent: number
}

/**
 * Uploads files by HTTP to a server that works on them and sends, and watches its heap: growth is the
 * largest sample from the upload on, less the last one before.
 */
export async function measureHeap(life: Lifecycle, site: Site, plan: Plan): Promise<Findings> {
  const grown: { rows: number; growth: number[] }[] = []
  for (const rows of plan.heapRows) {
    await emptyInvitations(site)
    grown.push({ rows, growth: [await growthOver(life, site, rows)] })
  }
  return {
    series: grown.map(({ rows, growth }) => ({
      name: `heap growth over a file of ${rows} rows: uploaded, stored and ${
        rows > MOST_MAILS ? `${MOST_MAILS} of them ` : ""
      }sent`,
      unit: "MB",
      values: growth,
    })),
    verdicts: grown.map(({ rows, growth }) => ({
      name: `heap growth at ${rows} rows`,
      value: growth[0] ?? 0,
      goal: { at: "most", value: 64 },
      unit: "MB",
    })),
  }
}

async function growthOver(life: Lifecycle, site: Site, rows: number): Promise<number> {
  const heapSamples = path.join(site.directory, `heap-${rows}.txt`)
  const server = await startBenchServer(life, site, {
    name: `heap-${rows}`,
    workerMode: "shared",
    heapSamples,
  })
  const warmUp = await server.upload(guestFile(WARM_UP_ROWS, "warm-up"))
  await waitUntilSent(server.admin, warmUp, WARM_UP_ROWS)
  // Long enough for two samples of a server at rest.
  await sleep(3_000)
  const before = readSamples(heapSamples)
  const id = await server.upload(guestFile(rows, "guest"))
  await waitUntilSent(server.admin, id, Math.min(rows, MOST_MAILS))
  await sleep(1_500)
  await server.stop()
  const during = readSamples(heapSamples).slice(before.length)
  const start = before.at(-1)
  if (start === undefined || during.length === 0) {
    throw new Error("The server took no samples of its heap.")
  }
  return (Math.max(...during) - start) / MEGABYTE
}

function readSamples(file: string): number[] {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : []
}

async function waitUntilSent(admin: ShopApi, id: string, mails: number): Promise<void> {
  for (;;) {
    const { body } = await admin.get<{ batch: Batch }>(`/admin/invitations/batches/${id}`)
    const { status, created, skipped, total, sent } = body.batch
    if (status === "failed") {
      throw new Error("The import failed.")
    }
    if (created + skipped >= total && sent >= Math.min(mails, created)) {
      return
    }
    await sleep(500)
  }
}
