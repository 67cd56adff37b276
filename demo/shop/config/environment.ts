/** What the shop's configuration reads from the environment; see medusa-config.ts. */
const env = process.env

/** Left out where the variable is: then whoever reads it falls back on a default of its own. */
export function number(variable: string): number | undefined {
  const text = env[variable]
  return text ? Number(text) : undefined
}

/** What this process does: serve requests, work through queues, or both. */
export function workerMode(): "shared" | "worker" | "server" {
  const mode = env.MEDUSA_WORKER_MODE
  return mode === "worker" || mode === "server" ? mode : "shared"
}

/** How mails are handed to the provider, as far as the environment says; the tests do. */
export function sendingOptions(): Record<string, number> {
  const options = {
    leaseSeconds: number("INVITATIONS_LEASE_SECONDS"),
    retrySeconds: number("INVITATIONS_RETRY_SECONDS"),
    concurrency: number("INVITATIONS_CONCURRENCY"),
  }
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
