import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ADMIN, DEMO_PASSWORD } from "../../demo/shop/src/seed/names"
import { startChild } from "../../scripts/lib/child"
import { Failure } from "../../scripts/lib/failure"
import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { tailOf } from "../../scripts/lib/log-tail"
import { medusaCommand } from "../../scripts/lib/medusa-cli"
import { freePort } from "../../scripts/lib/ports"
import { ShopApi } from "../../scripts/lib/shop"
import { BENCH_SHOP, benchEnv, type Site } from "./bench-shop"

/** A running server of the shop. */
export interface BenchServer {
  /** Its API, as the admin. */
  admin: ShopApi
  /** Uploads a CSV file for import, and returns the id of its batch. */
  upload: (csv: Blob) => Promise<string>
  stop: () => Promise<void>
}

/** How to run it. */
export interface BenchServerOptions {
  name: string
  /** `server` only answers requests; `shared` also works in the background. */
  workerMode: "server" | "shared"
  /** Takes a sample of the heap each second. */
  heapSamples?: string
}

/** Starts the shop as a production server, and waits until it answers. It ends with `life`. */
export async function startBenchServer(
  life: Lifecycle,
  site: Site,
  { name, workerMode, heapSamples }: BenchServerOptions,
): Promise<BenchServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const logFile = path.join(site.directory, `${name}.log`)
  const { command, args } = medusaCommand(["start", "--host", "127.0.0.1", "--port", String(port)])
  const sampling = ["--expose-gc", "--require", path.join(BENCH_SHOP, "sample-heap.cjs")]
  const server = await startChild(life, {
    name: "shop of the benchmark",
    command,
    args: [...(heapSamples ? sampling : []), ...args],
    cwd: BENCH_SHOP,
    env: benchEnv(site, {
      PORT: String(port),
      MEDUSA_WORKER_MODE: workerMode,
      ...(heapSamples ? { HEAP_SAMPLES: heapSamples } : {}),
    }),
    logFile,
  })
  for (let tries = 0; !(await isHealthy(url)); tries += 1) {
    if (!server.isRunning() || tries > 1_200) {
      throw new Failure(`The shop did not start. Its last words:\n${tailOf(logFile)}`)
    }
    await sleep(100)
  }
  const { token } = await logIn(url)
  const headers = { authorization: `Bearer ${token}` }
  return {
    admin: new ShopApi(url, headers),
    upload: (csv) => upload(url, headers, csv),
    stop: () => server.stop(),
  }
}

async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`).catch(() => undefined)
  return answer?.ok ?? false
}

async function logIn(url: string): Promise<{ token: string }> {
  const answer = await new ShopApi(url).post<{ token: string }>("/auth/user/emailpass", {
    email: ADMIN.email,
    password: DEMO_PASSWORD,
  })
  return answer.body
}

async function upload(url: string, headers: Record<string, string>, csv: Blob): Promise<string> {
  const form = new FormData()
  form.set("file", csv, "guests.csv")
  const answer = await fetch(`${url}/admin/invitations/import`, {
    method: "POST",
    headers,
    body: form,
  })
  if (answer.status !== 202) {
    throw new Error(`The upload was answered with ${answer.status}: ${await answer.text()}`)
  }
  const { batch } = (await answer.json()) as { batch: { id: string } }
  return batch.id
}
