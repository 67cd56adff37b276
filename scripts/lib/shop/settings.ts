/** What differs from one run of the host shop to the next; see demo/shop/medusa-config.ts. */
export interface ShopSettings {
  databaseUrl: string
  /** Where mails are handed in, on this machine. */
  smtpPort: number
  /** How long a process may hold a delivery that it is sending. */
  leaseSeconds?: number
}

/** The settings as the shop's configuration reads them. */
export function shopEnv({
  databaseUrl,
  smtpPort,
  leaseSeconds,
}: ShopSettings): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(smtpPort),
    ...(leaseSeconds ? { INVITATIONS_LEASE_SECONDS: String(leaseSeconds) } : {}),
  }
}
