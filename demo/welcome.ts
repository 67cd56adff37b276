import { table } from "./table"

/** What a person needs to know of the running demo. */
export interface Addresses {
  shopUrl: string
  storefrontUrl: string
  inboxUrl: string
  databaseUrl: string
  /** Where the shop runs in several processes. */
  redisUrl: string | undefined
  publishableKey: string
  admin: string
  customer: string
  password: string
  /** The folder of the logs. */
  logs: string
}

/** The text that the demo ends its start with. */
export function welcome(at: Addresses): string {
  const { password } = at
  const rows = [
    ["Storefront", at.storefrontUrl, `${at.customer} / ${password}`],
    ["Admin", `${at.shopUrl}/app/marketing/invitations`, `${at.admin} / ${password}`],
    ["Inbox", at.inboxUrl, "every mail that the shop sends"],
    ["API", at.shopUrl, `x-publishable-api-key: ${at.publishableKey}`],
    ["", `${at.shopUrl}/auth/customer/emailpass`, `${at.customer} / ${password}`],
    ["Database", withoutPassword(at.databaseUrl), ""],
    ...(at.redisUrl ? [["Redis", withoutPassword(at.redisUrl), ""]] : []),
  ]
  return [
    "",
    at.redisUrl
      ? "The shop is ready: one server, which you talk to, and two workers, which send the mails."
      : "The shop is ready.",
    "",
    table(["", "Address", "Log-in"], rows),
    "",
    `Logs: ${at.logs}. Ctrl-C stops everything; the data stays (--reset starts afresh).`,
  ].join("\n")
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  url.password = ""
  return url.toString()
}
