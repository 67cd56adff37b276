import type { Redis } from "../redis"

/** What a process of the host shop does: serve requests, work through queues, or both. */
export type WorkerMode = "shared" | "server" | "worker"

/** What differs from one run of the host shop to the next; see demo/shop/medusa-config.ts. */
export interface ShopSettings {
  databaseUrl: string
  /** Where mails are handed in, on this machine. */
  smtpPort: number
  /** Carries events, workflows and locks between processes; without it, each is on its own. */
  redis?: Redis
  /** How long a process may hold a delivery that it is sending. */
  leaseSeconds?: number
  /** Mails in flight at once in one process. */
  concurrency?: number
  /** How long to wait after a refused mail, and when all are refused. */
  retrySeconds?: number
}

/** The settings as the shop's configuration reads them. */
export function shopEnv(settings: ShopSettings): Record<string, string> {
  const { databaseUrl, smtpPort, redis, leaseSeconds, concurrency, retrySeconds } = settings
  return {
    DATABASE_URL: databaseUrl,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(smtpPort),
    // Said in any case: one in our own environment is not meant for every shop.
    REDIS_URL: redis?.url ?? "",
    REDIS_PREFIX: redis?.prefix ?? "",
    ...(leaseSeconds ? { INVITATIONS_LEASE_SECONDS: String(leaseSeconds) } : {}),
    ...(retrySeconds ? { INVITATIONS_RETRY_SECONDS: String(retrySeconds) } : {}),
    ...(concurrency ? { INVITATIONS_CONCURRENCY: String(concurrency) } : {}),
  }
}
