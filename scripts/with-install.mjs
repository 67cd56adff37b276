/**
 * Runs one of the project's TypeScript scripts and installs the packages first where they are
 * missing, so that `npm run demo` and `npm test` work as the first thing typed in a fresh clone.
 *
 *     node scripts/with-install.mjs demo/start.ts [arguments]
 *
 * Node built-ins only: at this point nothing may be installed yet.
 */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, statSync, utimesSync } from "node:fs"
import { constants } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const [script, ...args] = process.argv.slice(2)

/** Nothing that this project starts may call out, the installation's own scripts included. */
const env = {
  ...process.env,
  MEDUSA_DISABLE_TELEMETRY: "true",
  MEDUSA_TELEMETRY_HOST: "http://127.0.0.1:9",
  NEXT_TELEMETRY_DISABLED: "1",
}

if (!script) {
  fail("Usage: node scripts/with-install.mjs <script.ts> [arguments]")
}
installWhatIsMissing()
run()

function installWhatIsMissing() {
  // npm writes this file at the end of each complete installation.
  const installed = path.join(root, "node_modules", ".package-lock.json")
  const lock = path.join(root, "package-lock.json")
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return
  }
  console.log("Installing the packages (a minute or two the first time) …")
  const npm = npmCommand()
  // Not `npm ci`: that refuses a lock file which does not name the binaries of every platform, and
  // one written where only some can be had does not. `--no-save` leaves the lock file as it is.
  const { status, error } = spawnSync(
    npm.command,
    [...npm.args, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] },
  )
  if (status !== 0) {
    fail(`Installing the packages failed${error ? `: ${error.message}` : ""}. Try \`npm install\`.`)
  }
  const now = new Date()
  utimesSync(installed, now, now)
}

/** Under `npm run`, the very npm that was typed; it need not be the one on the PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath
  return cli?.endsWith(".js")
    ? { command: process.execPath, args: [cli] }
    : { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] }
}

function run() {
  // A group of its own: Ctrl-C in a terminal goes to every process of the foreground group, and npm
  // passes it on once more. The script would hear it two or three times; this way it is passed on
  // once, by us. The IPC channel tells the script when this process is gone.
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, script), ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  let passedOnAt = 0
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      const now = Date.now()
      // Echoes of one key press arrive together; a later signal is a person losing patience.
      if (now - passedOnAt > 1_000) {
        passedOnAt = now
        child.kill(signal)
      }
    })
  }
  // A signal to npm alone ends the shell between npm and us, which passes nothing on: all that we
  // notice is that we have been handed to another parent.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      child.kill("SIGTERM")
    }
  }, 1_000)
  watch.unref()
  child.on("error", (error) => fail(`Could not start ${script}: ${error.message}`))
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 1)
    process.exit()
  })
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
