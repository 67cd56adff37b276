/**
 * `npm run demo`: a small shop with the Invitations plugin, its admin, a mail inbox and a database,
 * on this machine alone, until Ctrl-C.
 *
 *     npm run demo                 start; a second start finds its data again
 *     npm run demo -- --reset      start afresh
 *     npm run demo -- --check      walk through an invitation's life without a person, and end
 *
 * Ports: PORT (shop), INBOX_PORT (the inbox's page), SMTP_PORT and POSTGRES_PORT.
 * DATABASE_URL uses that Postgres instead of the embedded one.
 */
import { Failure } from "../scripts/lib/failure"
import { runScript } from "../scripts/lib/lifecycle"
import { check } from "./check"
import { serve } from "./serve"

const FLAGS = ["--reset", "--check"]

runScript(async (life) => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => !FLAGS.includes(arg))
  if (unknown) {
    throw new Failure(`The demo does not know "${unknown}"; it knows ${FLAGS.join(" and ")}.`)
  }
  return args.includes("--check")
    ? await check(life)
    : await serve(life, { reset: args.includes("--reset") })
})
