import { ImportFailure } from "./failure"

/** The environment variable that names Adobe Commerce's database, with user and password. */
export const DATABASE_VARIABLE = "ADOBE_COMMERCE_DATABASE_URL"

/** Where Adobe Commerce's database is, and as whom to read it. */
export interface DatabaseAddress {
  host: string
  port: number
  user: string
  password: string
  database: string
  /** Speaks TLS with a server whose certificate is good. */
  tls: boolean
}

/** What the person at the terminal wants. */
export interface ImportOptions {
  database: DatabaseAddress
  /** Without it nothing is written: a dry run. */
  apply: boolean
  /** Brings the settings along too. */
  settings: boolean
  /** Begins the names of Adobe Commerce's tables. */
  prefix: string
  /** Names the shop that the invitations come from, where there are several. */
  source: string
  /** File that says what becomes of stores and groups. */
  mapping: string | null
}

/** What every invitation says that came from Adobe Commerce. */
const SOURCE = "adobe_commerce"

const WORDS = ["apply", "settings"] as const
const NAMES = ["mapping", "prefix", "source"] as const

const USAGE = `It takes \`apply\`, \`settings\`, \`mapping=<file>\`, \`prefix=<text>\` and \`source=<name>\`.`

/**
 * Reads what was typed behind the name of the script. Credentials come from the environment alone:
 * what is typed stays in histories and lists of processes.
 *
 * @throws ImportFailure naming what is wrong, and never showing what may be a password.
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ImportOptions {
  const words = new Set<string>()
  const values = new Map<string, string>()
  for (const arg of args) {
    const [name = "", ...rest] = arg.split("=")
    if ((WORDS as readonly string[]).includes(arg)) {
      words.add(arg)
    } else if (rest.length > 0 && (NAMES as readonly string[]).includes(name)) {
      values.set(name, rest.join("="))
    } else {
      throw new ImportFailure(`The import does not know one of the words behind it. ${USAGE}`)
    }
  }
  return {
    database: readAddress(env[DATABASE_VARIABLE]),
    apply: words.has("apply"),
    settings: words.has("settings"),
    prefix: readName("prefix", values.get("prefix") ?? "") ?? "",
    source: sourceOf(readName("source", values.get("source") ?? "")),
    mapping: values.get("mapping") || null,
  }
}

function sourceOf(name: string | null): string {
  return name ? `${SOURCE}_${name}` : SOURCE
}

function readName(what: string, text: string): string | null {
  if (!/^\w{0,40}$/.test(text)) {
    throw new ImportFailure(`${what}= takes up to 40 letters, digits and underscores.`)
  }
  return text || null
}

function readAddress(text: string | undefined): DatabaseAddress {
  const url = text && URL.canParse(text) ? new URL(text) : null
  const database = url ? decode(url.pathname.slice(1)) : ""
  if (!url || !["mysql:", "mariadb:"].includes(url.protocol) || !url.hostname || !database) {
    throw new ImportFailure(
      `${DATABASE_VARIABLE} must name Adobe Commerce's database, as in mysql://user:password@host:3306/database; in user and password write what is neither letter nor digit as in a web address (%40 for @).`,
    )
  }
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: Number(url.port || 3306),
    user: decode(url.username),
    password: decode(url.password),
    database,
    tls: ["true", "1"].includes(url.searchParams.get("ssl") ?? ""),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
