import { assertPortFree, portFromEnv } from "../scripts/lib/ports"

/** The ports of the demo. */
export interface DemoPorts {
  shop: number
  storefront: number
  inboxPage: number
  smtp: number
  postgres: number
  redis: number
}

/**
 * Reads the ports from the environment and makes sure that they are free, before anything is
 * started or built.
 *
 * @throws {Failure} which names the port and the variable that moves it
 */
export async function demoPorts({ redis }: { redis: boolean }): Promise<DemoPorts> {
  const wanted = [
    ["shop", "shop", "PORT", 9000],
    ["storefront", "storefront", "STOREFRONT_PORT", 8000],
    ["inboxPage", "inbox's page", "INBOX_PORT", 1080],
    ["smtp", "inbox's mail server", "SMTP_PORT", 1025],
    // Not Postgres's own, which may well be in use on a developer's machine.
    ["postgres", "embedded Postgres", "POSTGRES_PORT", 54_390],
    ["redis", "redis-server", "REDIS_PORT", 63_790],
  ] as const
  const needed = {
    postgres: !process.env.DATABASE_URL,
    redis: redis && !process.env.REDIS_URL,
    ...{ shop: true, storefront: true, inboxPage: true, smtp: true },
  }
  const ports: DemoPorts = {
    shop: 0,
    storefront: 0,
    inboxPage: 0,
    smtp: 0,
    postgres: 0,
    redis: 0,
  }
  for (const [name, what, variable, fallback] of wanted) {
    ports[name] = portFromEnv(variable, fallback)
    if (needed[name]) {
      await assertPortFree(ports[name], what, variable)
    }
  }
  return ports
}
