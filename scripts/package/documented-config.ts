import { blocksOf } from "../docs/blocks/read"
import { Failure } from "../lib/failure"
import type { Redis } from "../lib/redis"

/** What the README leaves to the shop. */
const PLACEHOLDER = "  // projectConfig and everything else of yours\n"

/** What the page on production leaves to the README. */
const PROVIDER = "    // and the notification module with an e-mail provider, as in the README\n"

/** The database of the test speaks no TLS. */
const PLAIN_DATABASE = 'ssl: false, sslmode: "disable"'

const PROJECT_CONFIG = `  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ${PLAIN_DATABASE} },
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: process.env.ADMIN_URL ?? "",
      authCors: process.env.ADMIN_URL ?? "",
      jwtSecret: "a-secret-of-a-shop-that-nobody-visits",
      cookieSecret: "a-secret-of-a-shop-that-nobody-visits",
    },
  },
`

/** The `medusa-config.ts` that the README shows, with what it leaves to the shop. */
export function configOfReadme(): string {
  // The mail server of the test wants no log-in.
  return replace(shownIn("README.md", PLACEHOLDER), PLACEHOLDER, PROJECT_CONFIG).replace(
    /^.*auth: \{ user:.*\n/m,
    "",
  )
}

/** The one that docs/production.md shows, with the provider of the README and without an admin. */
export function configOfProduction({ prefix }: Redis): string {
  const [, provider] = /^  modules: \[\n([\s\S]*?)^  \],$/m.exec(configOfReadme()) ?? []
  if (!provider) {
    throw new Failure("The README shows no modules any more.")
  }
  const changes: [was: string, is: string][] = [
    [PROVIDER, provider],
    ["  plugins: [", "  admin: { disable: true },\n  plugins: ["],
    ["pool: { max: 15 }", `pool: { max: 15 }, ${PLAIN_DATABASE}`],
    ['"my-shop-"', JSON.stringify(prefix)],
  ]
  return changes.reduce(
    (config, [was, is]) => replace(config, was, is),
    shownIn("docs/production.md", PROVIDER),
  )
}

function shownIn(page: string, part: string): string {
  const block = blocksOf(page).find(
    ({ language, text }) => language === "ts" && text.includes(part),
  )
  if (!block) {
    throw new Failure(`${page} shows no medusa-config.ts with "${part.trim()}" any more.`)
  }
  return block.text
}

function replace(text: string, was: string, is: string): string {
  if (!text.includes(was)) {
    throw new Failure(`The documented medusa-config.ts has no "${was.trim()}" any more.`)
  }
  return text.replace(was, () => is)
}
