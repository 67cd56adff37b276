import { freePort } from "../scripts/lib/ports"
import type { Lifecycle } from "../scripts/lib/lifecycle"
import { startShop, type ShopServer, type ShopSettings } from "../scripts/lib/shop"

const WORKERS = ["worker-1", "worker-2"]

/** What the demo writes a log of, beside the shop itself. */
export const PROCESS_LOGS: readonly string[] = ["shop", ...WORKERS]

/** The shop's processes, the one that answers requests first. */
export type ShopProcesses = [server: ShopServer, ...workers: ShopServer[]]

/**
 * Starts the shop: in one process, or with Redis as a server and two workers, which do the sending.
 *
 * @param log names the file that a process logs to
 */
export async function startProcesses(
  life: Lifecycle,
  options: ShopSettings & {
    port: number
    storefrontUrl: string
    withAdmin: boolean
    log: (name: string) => string
  },
): Promise<ShopProcesses> {
  const { port, storefrontUrl, withAdmin, log, ...settings } = options
  const start = async (name: string) =>
    await startShop(life, {
      ...settings,
      withAdmin,
      // A worker listens as well, and says there that it is well.
      port: name === "shop" ? port : await freePort(),
      backendUrl: `http://localhost:${port}`,
      storefrontUrl,
      mode: settings.redis ? (name === "shop" ? "server" : "worker") : "shared",
      logFile: log(name),
    })
  const workers = settings.redis ? WORKERS : []
  return await Promise.all([start("shop"), ...workers.map(start)])
}
