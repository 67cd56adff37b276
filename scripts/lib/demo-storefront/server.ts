import { setTimeout as sleep } from "node:timers/promises"
import { startChild, type Child } from "../child"
import { Failure } from "../failure"
import type { Lifecycle } from "../lifecycle"
import { tailOf } from "../log-tail"
import { STOREFRONT } from "../paths"
import { quietEnv } from "../quiet-env"
import { nextCommand } from "./build"

/** How to run the demo's storefront. */
export interface StorefrontOptions {
  port: number
  /** Address of the shop's API. */
  shopUrl: string
  publishableKey: string
  /** Takes what the server logs. */
  logFile: string
}

/** The storefront's running server. */
export interface StorefrontServer {
  url: string
  process: Child
}

/** The address that a storefront on this port has. */
export function storefrontUrl(port: number): string {
  return `http://localhost:${port}`
}

/**
 * Starts the built storefront on the loopback interface, and waits until it answers. It ends with
 * `life`. Needs the running shop.
 */
export async function startStorefront(
  life: Lifecycle,
  { port, shopUrl, publishableKey, logFile }: StorefrontOptions,
): Promise<StorefrontServer> {
  const url = storefrontUrl(port)
  const process = await startChild(life, {
    name: "storefront",
    ...nextCommand(["start", "--hostname", "127.0.0.1", "--port", String(port)]),
    cwd: STOREFRONT,
    env: quietEnv({
      NODE_ENV: "production",
      MEDUSA_URL: shopUrl,
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      STOREFRONT_URL: url,
    }),
    logFile,
  })
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && process.isRunning()) {
    const answer = await fetch(url, { method: "HEAD" }).catch(() => undefined)
    if (answer?.ok) {
      return { url, process }
    }
    await sleep(50)
  }
  throw new Failure(`The storefront did not start. Its last words:\n${tailOf(logFile)}`)
}
