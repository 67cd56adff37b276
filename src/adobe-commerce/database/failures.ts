import { ImportFailure } from "../failure"
import { DATABASE_VARIABLE } from "../options"

const CERTIFICATE = `The server of ${DATABASE_VARIABLE} shows a certificate that is not trusted here. NODE_EXTRA_CA_CERTS names a file with the certificate of whoever issued it.`

/** What the codes of server and driver mean to the person who named the database. */
const SENTENCES: Readonly<Record<string, string>> = {
  ER_ACCESS_DENIED_ERROR: `The database does not take the user and password of ${DATABASE_VARIABLE}.`,
  ER_DBACCESS_DENIED_ERROR: `The user of ${DATABASE_VARIABLE} may not use that database.`,
  ER_BAD_DB_ERROR: `There is no database of the name that ${DATABASE_VARIABLE} gives.`,
  ER_TABLEACCESS_DENIED_ERROR: `The user of ${DATABASE_VARIABLE} may not read one of the tables.`,
  ER_COLUMNACCESS_DENIED_ERROR: `The user of ${DATABASE_VARIABLE} may not read one of the columns.`,
  ECONNREFUSED: `Nothing answers at the host and port of ${DATABASE_VARIABLE}.`,
  ENOTFOUND: `There is no host of the name that ${DATABASE_VARIABLE} gives.`,
  EAI_AGAIN: `The name of the host of ${DATABASE_VARIABLE} cannot be looked up.`,
  ETIMEDOUT: `The host of ${DATABASE_VARIABLE} does not answer.`,
  HANDSHAKE_NO_SSL_SUPPORT: `The server of ${DATABASE_VARIABLE} does not speak TLS: leave ?ssl=true out if the way to it is safe.`,
  HANDSHAKE_SSL_ERROR: CERTIFICATE,
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE,
  SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE,
  ERR_TLS_CERT_ALTNAME_INVALID: CERTIFICATE,
  CERT_HAS_EXPIRED: CERTIFICATE,
  PROTOCOL_CONNECTION_LOST:
    "The database has closed the connection. Run the import again: it goes on.",
}

/**
 * Does something with Adobe Commerce's database, and rewords what goes wrong: a driver's messages
 * hold user, host and statement.
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportFailure) {
      throw error
    }
    const code = codeOf(error)
    throw new ImportFailure(
      SENTENCES[code] ?? `Adobe Commerce's database cannot be read (${code || "no code"}).`,
    )
  }
}

function codeOf(error: unknown): string {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } }
  const found = code ?? driverError?.code
  return typeof found === "string" && /^\w+$/.test(found) ? found : ""
}
