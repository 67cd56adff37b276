import type { Connection } from "mysql2/promise"
import type { MariaDbServer } from "../../../scripts/lib/mariadb"
import { dateColumn, schemaOf, tablesOf, type AdobeEdition } from "./schema"

/** An invitation as it stands in Adobe Commerce; left out: by staff, from the first store, `sent`. */
export interface AdobeRow {
  id?: number
  email: string | null
  status?: string
  inviter?: number
  invitee?: number
  store?: number
  group?: number
  message?: string
  date?: string | null
  signup_date?: string | null
  /** Its history; left out: none is written. */
  history?: readonly (readonly [status: string, date: string])[]
}

/** The password of the account that may only read. It needs escaping in a URL. */
const PASSWORD = "p@ss/word:1%2"

/** When invitations were made whose date is left to chance. */
export const MADE = "2019-03-01 10:00:00"

/** A small Adobe Commerce shop, as far as its invitations go. */
export class AdobeShop {
  private constructor(
    private readonly server: MariaDbServer,
    private readonly connection: Connection,
    private readonly name: string,
    private readonly edition: AdobeEdition,
  ) {}

  /**
   * Makes a shop with a website of two store views and one with one, groups, and an account in the
   * database that may only read.
   */
  static async open(
    server: MariaDbServer,
    name: string,
    edition: AdobeEdition = { version: 2, prefix: "" },
  ): Promise<AdobeShop> {
    const owner = await server.connect()
    await owner.query(
      `DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4;
       CREATE OR REPLACE USER 'reader_${name}'@'%' IDENTIFIED BY '${PASSWORD}';
       GRANT SELECT ON ${name}.* TO 'reader_${name}'@'%'`,
    )
    await owner.end()
    const shop = new AdobeShop(server, await server.connect(name), name, edition)
    await shop.connection.query(schemaOf(edition))
    await shop.fillBasics()
    return shop
  }

  /** Where to read it, as who may do nothing else. */
  get url(): string {
    return this.server.url(this.name, { user: `reader_${this.name}`, password: PASSWORD })
  }

  /** What nobody may ever see printed. */
  get secrets(): string[] {
    return [PASSWORD, encodeURIComponent(PASSWORD), `reader_${this.name}`]
  }

  /** Adds a customer. */
  async addCustomer(id: number, email: string, name: readonly [string, string] = ["Ann", "Lee"]) {
    const row = { entity_id: id, email, website_id: 1, group_id: 1 }
    await this.insert("customer", [
      this.edition.version === 1 ? row : { ...row, firstname: name[0], lastname: name[1] },
    ])
  }

  /** Adds invitations; a date that is none is stored as Adobe Commerce's servers do. */
  async addInvitations(...rows: readonly AdobeRow[]): Promise<void> {
    const date = dateColumn(this.edition)
    for (const row of rows) {
      const [id] = await this.insert("invitation", [
        {
          invitation_id: row.id ?? null,
          customer_id: row.inviter ?? null,
          [date]: row.date === undefined ? MADE : row.date,
          email: row.email,
          referral_id: row.invitee ?? null,
          protection_code: "0123456789abcdef0123456789abcdef",
          signup_date: row.signup_date ?? null,
          store_id: row.store ?? 1,
          group_id: row.group ?? null,
          message: row.message ?? null,
          status: row.status ?? "sent",
        },
      ])
      await this.insert(
        "history",
        (row.history ?? []).map(([status, at]) => ({ invitation_id: id, [date]: at, status })),
      )
    }
  }

  /** Adds many invitations of every status at once, each with its history. */
  async addMany(count: number): Promise<void> {
    const { invitation, history } = tablesOf(this.edition)
    const date = dateColumn(this.edition)
    const status = "ELT(1 + seq % 4, 'new', 'sent', 'accepted', 'canceled')"
    const when = `TIMESTAMPADD(SECOND, seq, '${MADE}')`
    await this.connection.query(
      `INSERT INTO ${invitation} (customer_id, ${date}, email, signup_date, store_id, group_id, message, status)
       SELECT IF(seq % 3, 1 + seq % 50, NULL), ${when}, CONCAT('guest', seq, '@example.com'),
         IF(seq % 4 = 2, ${when}, NULL), 1 + seq % 3, 1 + seq % 2, 'Come in', ${status}
       FROM seq_1_to_${count};
       INSERT INTO ${history} (invitation_id, ${date}, status)
       SELECT invitation_id, ${date}, 'new' FROM ${invitation}
       UNION ALL SELECT invitation_id, ${date}, status FROM ${invitation} WHERE status <> 'new'`,
    )
  }

  /** Notes who brought whom. */
  async addTrack(inviter: number, invitee: number): Promise<void> {
    await this.insert("track", [{ inviter_id: inviter, referral_id: invitee }])
  }

  /** Changes a setting: for all, a website or a store view. */
  async set(path: string, value: string, scope = "default", scopeId = 0): Promise<void> {
    await this.insert("setting", [{ scope, scope_id: scopeId, path, value }])
  }

  /** Does something to the database that no shop ought to do. */
  async run(statement: string): Promise<void> {
    await this.connection.query(statement)
  }

  async close(): Promise<void> {
    await this.connection.end()
  }

  private async fillBasics(): Promise<void> {
    await this.insert("website", [
      { website_id: 1, code: "base", name: "Main Website" },
      { website_id: 2, code: "b2b", name: "Wholesale Website" },
    ])
    await this.insert("store", [
      { store_id: 1, code: "default", website_id: 1, name: "English" },
      { store_id: 2, code: "de", website_id: 1, name: "Deutsch" },
      { store_id: 3, code: "b2b", website_id: 2, name: "Trade" },
    ])
    await this.insert("group", [
      { customer_group_id: 1, customer_group_code: "General" },
      { customer_group_id: 2, customer_group_code: "VIP" },
    ])
  }

  /** Inserts rows; the number of each. */
  private async insert(
    table: keyof ReturnType<typeof tablesOf>,
    rows: readonly Record<string, string | number | null>[],
  ): Promise<number[]> {
    const ids: number[] = []
    for (const row of rows) {
      const [result] = await this.connection.query("INSERT INTO ?? SET ?", [
        tablesOf(this.edition)[table],
        row,
      ])
      ids.push((result as { insertId: number }).insertId)
    }
    return ids
  }
}
