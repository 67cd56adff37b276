/**
 * `npm run demo`: a small shop with the Invitations plugin, its admin, a storefront, a mail inbox and
 * a database, on this machine alone, until Ctrl-C.
 *
 *     npm run demo                 start; a second start finds its data again
 *     npm run demo -- --reset      start afresh
 *     npm run demo -- --check      walk through an invitation's life without a person, and end
 *     npm run demo -- --redis      the same with Redis, one server and two workers; also with --check
 *
 * Ports: PORT (shop), STOREFRONT_PORT, INBOX_PORT (the inbox's page), SMTP_PORT, POSTGRES_PORT and
 * REDIS_PORT. DATABASE_URL uses that Postgres instead of the embedded one, and REDIS_URL that Redis instead of
 * the system's redis-server.
 */
import { Failure } from "../scripts/lib/failure"
import { runScript } from "../scripts/lib/lifecycle"
import { check } from "./check"
import { serve } from "./serve"

const FLAGS = ["--reset", "--check", "--redis"]

runScript(async (life) => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => !FLAGS.includes(arg))
  if (unknown) {
    throw new Failure(`The demo does not know "${unknown}"; it knows ${FLAGS.join(", ")}.`)
  }
  const redis = args.includes("--redis")
  return args.includes("--check")
    ? await check(life, { redis })
    : await serve(life, { redis, reset: args.includes("--reset") })
})
