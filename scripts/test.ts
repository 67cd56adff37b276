/**
 * `npm test`: all tests, one kind after the other, on a machine with nothing prepared.
 *
 *     npm test                        everything
 *     npm test -- http                one kind: unit, scripts, storefront, modules, http, engine or browser
 *     npm test -- http list -t grid   with Jest's own arguments
 *     npm run test:soak               the engine tests in their long version
 *
 * DATABASE_URL names a Postgres server to use instead of the embedded one (its user needs CREATEDB;
 * every suite makes databases of its own). SHOW_LOGS=1 shows what the shops log.
 * REQUIRE_BROWSER=1 makes a missing Chromium a failure, REQUIRE_REDIS=1 a missing redis-server, and
 * REQUIRE_MARIADB=1 a missing mariadbd.
 */
import { findChromium } from "./lib/chromium"
import { Failure } from "./lib/failure"
import { runScript, type Lifecycle } from "./lib/lifecycle"
import { hasMariaDb, NO_MARIADB } from "./lib/mariadb"
import { buildPlugin } from "./lib/plugin-build"
import { databaseUrl, throwAwayPostgres, type Connection } from "./lib/postgres"
import { hasRedis, NO_REDIS } from "./lib/redis"
import { add, describe, NO_TESTS } from "./test/counts"
import { runJest } from "./test/jest"
import { prepareShopTemplate } from "./test/shop-template"
import { SUITES, type Suite } from "./test/suites"

const SOAK = "--soak"

runScript(async (life) => {
  const words = process.argv.slice(2)
  const { suites, args } = readArguments(words.filter((word) => word !== SOAK))
  const browser = chromiumFor(suites)
  sayWhetherRedis(suites)
  sayWhetherMariaDb(suites)
  const runnable = browser ? suites : suites.filter((suite) => !suite.needsBrowser)

  const [connection] = await Promise.all([
    throwAwayPostgres(life, { small: true }),
    runnable.some((suite) => suite.needsBuild) ? buildPlugin(life) : undefined,
  ])
  const env = {
    ...databaseEnv(connection),
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
    ...(words.includes(SOAK) ? { SOAK: "1" } : {}),
  }

  const counts = await runAll(life, runnable, args, connection, env)
  for (const failure of counts.failures) {
    console.log(`\nFailed: ${failure}`)
  }
  console.log(`\n${describe(counts)}`)
  if (counts.passed + counts.failed === 0 && runnable.length > 0) {
    throw new Failure("No test was run: nothing matches these arguments.")
  }
  return counts.failed === 0 ? 0 : 1
})

async function runAll(
  life: Lifecycle,
  suites: readonly Suite[],
  args: string[],
  connection: Connection,
  env: Record<string, string>,
) {
  const directory = life.temporaryDirectory()
  let counts = NO_TESTS
  for (const suite of suites) {
    if (life.isStopping) {
      break
    }
    console.log(`\n── ${suite.name} tests ──`)
    const own = await suiteEnv(life, suite, { connection, directory })
    const run = { suite, args, directory, env: { ...env, ...own } }
    counts = add(counts, await runJest(life, run))
  }
  return counts
}

/** What one kind of tests needs beside what all do. */
async function suiteEnv(
  life: Lifecycle,
  suite: Suite,
  { connection, directory }: { connection: Connection; directory: string },
): Promise<Record<string, string>> {
  return {
    ...(suite.needsShopTemplate ? await prepareShopTemplate(life, connection, directory) : {}),
    // Shops of the others run in one process, whatever our own environment says.
    ...(suite.usesRedis ? {} : { REDIS_URL: "" }),
  }
}

function readArguments(words: string[]): { suites: readonly Suite[]; args: string[] } {
  const [first, ...rest] = words
  const chosen = SUITES.filter((suite) => suite.name === first)
  if (first && !first.startsWith("-") && chosen.length === 0) {
    const names = SUITES.map((suite) => suite.name).join(", ")
    throw new Failure(`There are no tests called "${first}"; there are ${names}.`)
  }
  return chosen.length > 0 ? { suites: chosen, args: rest } : { suites: SUITES, args: words }
}

/** Skips the browser tests where there is no browser, and says so; unless one is required. */
function chromiumFor(suites: readonly Suite[]): string | undefined {
  if (!suites.some((suite) => suite.needsBrowser)) {
    return undefined
  }
  const browser = findChromium()
  const sentence = "No Chromium was found (on the PATH, or named by CHROMIUM_PATH)"
  if (!browser && process.env.REQUIRE_BROWSER === "1") {
    throw new Failure(`${sentence}, and REQUIRE_BROWSER=1 asks for one.`)
  }
  if (!browser) {
    console.log(`${sentence}: the browser tests are skipped.`)
  }
  return browser
}

/** The tests that want Redis skip themselves where there is none; unless one is required. */
function sayWhetherRedis(suites: readonly Suite[]): void {
  if (!suites.some((suite) => suite.usesRedis)) {
    return
  }
  if (!hasRedis() && process.env.REQUIRE_REDIS === "1") {
    throw new Failure(`${NO_REDIS}. REQUIRE_REDIS=1 asks for one.`)
  }
  if (!hasRedis()) {
    console.log(`${NO_REDIS}. The tests that want one are skipped.`)
  } else if (process.env.REDIS_URL) {
    console.log("REDIS_URL names a Redis that is not ours to stop: the tests that do are skipped.")
  }
}

/** The tests of the import from Adobe Commerce skip themselves where there is no MariaDB. */
function sayWhetherMariaDb(suites: readonly Suite[]): void {
  if (!suites.some((suite) => suite.usesMariaDb) || hasMariaDb()) {
    return
  }
  if (process.env.REQUIRE_MARIADB === "1") {
    throw new Failure(`${NO_MARIADB}. REQUIRE_MARIADB=1 asks for one.`)
  }
  console.log(`${NO_MARIADB}. The tests that want one are skipped.`)
}

/** Medusa's test runners and our own helpers read these. */
function databaseEnv(connection: Connection): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl(connection),
    // Any other name for this machine makes Medusa's runner ask for TLS.
    DB_HOST: connection.host === "127.0.0.1" ? "localhost" : connection.host,
    DB_PORT: String(connection.port),
    DB_USERNAME: connection.user,
    DB_PASSWORD: connection.password,
  }
}
