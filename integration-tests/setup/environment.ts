import { appendFileSync } from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { format } from "node:util"
import { QUIET_ENV } from "../../scripts/lib/quiet-env"

/**
 * Runs before each test file: nothing calls out, nothing listens beyond this machine, and all that
 * the shop logs goes to a file where a test can search it.
 */
Object.assign(process.env, QUIET_ENV, { NODE_ENV: "test" })

process.env.TEST_LOG_DIR ??= os.tmpdir()
const name = `invitations-test-${process.pid}-${process.hrtime.bigint()}.log`
// Medusa's logger reads the variable when it is loaded, which is when a test file is.
process.env.LOG_FILE = path.join(process.env.TEST_LOG_DIR, name)
process.env.LOG_LEVEL ??= "debug"
copyConsoleTo(process.env.LOG_FILE)
if (process.env.SHOW_LOGS !== "1") {
  keepLogsOffTheScreen()
}
keepServersOnLoopback()

function copyConsoleTo(file: string): void {
  for (const method of ["debug", "log", "info", "warn", "error"] as const) {
    const print = console[method].bind(console)
    console[method] = (...args: unknown[]) => {
      appendFileSync(file, `${format(...args)}\n`)
      print(...args)
    }
  }
}

/** Medusa's logger writes past the console's methods, to the stream that the console has. */
function keepLogsOffTheScreen(): void {
  Object.defineProperty(console, "_stdout", { value: { write: () => true } })
}

/** Medusa's test runner listens on every interface of the machine. */
function keepServersOnLoopback(): void {
  const marked = net.Server.prototype as net.Server & { staysOnLoopback?: true }
  if (marked.staysOnLoopback) {
    return
  }
  marked.staysOnLoopback = true
  const listen = marked.listen
  marked.listen = function (this: net.Server, ...args: unknown[]): net.Server {
    if (typeof args[0] === "number" && typeof args[1] !== "string") {
      args.splice(1, 0, "127.0.0.1")
    }
    Reflect.apply(listen, this, args)
    return this
  }
}
