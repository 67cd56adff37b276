import { setTimeout as sleep } from "node:timers/promises"
import { startChild, type Child } from "../child"
import { Failure } from "../failure"
import type { Lifecycle } from "../lifecycle"
import { tailOf } from "../log-tail"
import { medusaCommand } from "../medusa-cli"
import { SHOP } from "../paths"
import { quietEnv } from "../quiet-env"
import { BUILT_SHOP } from "./admin-build"
import { shopEnv, type ShopSettings, type WorkerMode } from "./settings"

/** How to run the host shop. */
export interface ShopServerOptions extends ShopSettings {
  port: number
  /** With its admin, which {@link buildShop} must have built; without, the API alone. */
  withAdmin: boolean
  /** Where people reach the shop, which the links in its mails lead to (default: this process). */
  backendUrl?: string
  /** Where the links to the storefront lead (default: the one of medusa-config.ts). */
  storefrontUrl?: string
  /** What this process does (default: everything). */
  mode?: WorkerMode
  /** Environment beside that of the shop. */
  env?: Record<string, string>
  /** Takes what the server logs. */
  logFile: string
}

/** The shop's running server. */
export interface ShopServer {
  /** Address of the API; that of a worker answers with its health alone. */
  url: string
  process: Child
}

/**
 * Starts the host shop as a production server on the loopback interface, and waits until it
 * answers. It ends with `life`.
 */
export async function startShop(life: Lifecycle, options: ShopServerOptions): Promise<ShopServer> {
  const { port, withAdmin, mode = "shared", logFile } = options
  const url = `http://localhost:${port}`
  const process = await startChild(life, {
    name: mode === "worker" ? "worker of the shop" : "shop",
    ...medusaCommand(["start", "--host", "127.0.0.1", "--port", String(port)]),
    cwd: withAdmin ? BUILT_SHOP : SHOP,
    env: quietEnv({
      ...shopEnv(options),
      NODE_ENV: "production",
      MEDUSA_WORKER_MODE: mode,
      PORT: String(port),
      BACKEND_URL: options.backendUrl ?? url,
      ...(options.storefrontUrl ? { STOREFRONT_URL: options.storefrontUrl } : {}),
      ADMIN_CORS: url,
      AUTH_CORS: `${url},http://localhost:8000`,
      DISABLE_MEDUSA_ADMIN: String(!withAdmin),
      ...options.env,
    }),
    logFile,
  })
  await waitUntilHealthy(process, url, logFile)
  return { url, process }
}

async function waitUntilHealthy(server: Child, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (!server.isRunning()) {
      throw new Failure(`The shop did not start. Its last words:\n${tailOf(logFile)}`)
    }
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await sleep(100)
  }
  throw new Failure(`The shop took more than two minutes to start:\n${tailOf(logFile)}`)
}
