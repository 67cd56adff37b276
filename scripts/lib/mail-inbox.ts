import { mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startChild } from "./child"
import { Failure } from "./failure"
import type { Lifecycle } from "./lifecycle"
import { tailOf } from "./log-tail"
import { ROOT } from "./paths"
import { quietEnv } from "./quiet-env"

/** How to run the inbox. */
export interface MailInboxOptions {
  smtpPort: number
  webPort: number
  /** Keeps the mails. */
  directory: string
  logFile: string
}

/**
 * Starts MailDev, a mail server that delivers nothing and shows everything on a web page and by a
 * REST API. It listens on this machine alone, and ends with `life`.
 *
 * @returns the address of its page
 */
export async function startMailInbox(life: Lifecycle, options: MailInboxOptions): Promise<string> {
  const { smtpPort, webPort, directory, logFile } = options
  mkdirSync(directory, { recursive: true })
  const manifest = createRequire(path.join(ROOT, "package.json")).resolve("maildev/package.json")
  const server = await startChild(life, {
    name: "mail inbox",
    command: process.execPath,
    args: [
      path.join(path.dirname(manifest), "bin/maildev"),
      ...["--smtp", String(smtpPort), "--ip", "127.0.0.1"],
      ...["--web", String(webPort), "--web-ip", "127.0.0.1"],
      ...["--mail-directory", directory],
    ],
    cwd: ROOT,
    env: quietEnv(),
    logFile,
  })
  const url = `http://localhost:${webPort}`
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline && server.isRunning()) {
    const answer = await fetch(`${url}/email`).catch(() => undefined)
    if (answer?.ok) {
      return url
    }
    await sleep(50)
  }
  throw new Failure(`The mail inbox did not start:\n${tailOf(logFile)}`)
}
