import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"
import { ANY_STATUS, type ApiResponse } from "./api"
import type { Headers } from "./actors"
import type { ShopContext } from "./shop-runner"

/** One line of an export, by the names in its head. */
export type ExportedRow = Record<string, string>

/** Exports of the grid, as a person downloads them. */
export class Exports {
  constructor(
    private readonly shop: ShopContext,
    private readonly headers: () => Headers,
  ) {}

  /** Where the whole list is to be had, for who wants to read the bytes. */
  get url(): string {
    // The client of Medusa's runner is axios.
    const { baseURL } = (this.shop.api as unknown as { defaults: { baseURL: string } }).defaults
    return `${baseURL}/admin/invitations/export`
  }

  /** The answer of the route. */
  async answer(query = ""): Promise<ApiResponse<string>> {
    return await this.shop.api.get<string>(`/admin/invitations/export?${query}`, {
      headers: this.headers(),
      ...ANY_STATUS,
    })
  }

  /** The lines of a file. */
  async rows(query = ""): Promise<ExportedRow[]> {
    const { data } = await this.answer(query)
    return parse(data, { columns: true })
  }

  /** Many invitations in one moment, six in ten of them sent; written past the API, which would send them. */
  async addMany(count: number, message: string): Promise<void> {
    await this.knex().raw(
      `insert into customer_invitation (id, email, email_normalized, status, message, sent_at,
         sales_channel_id, customer_group_ids, dedupe_scope)
       select 'invt_many_' || n, n || '@many.example', n || '@many.example', 'discarded', ?,
         case when n % 10 < 6 then timestamptz '2026-01-01 12:00:00.123456+00' + n % 7 * interval '1 microsecond' end,
         'sc_none', '{}', 'admin:sc_none'
       from generate_series(1, ?::int) n`,
      [message, count],
    )
  }

  /** What the database says the order is. */
  async sorted(order: string): Promise<string[]> {
    const { rows }: { rows: { id: string }[] } = await this.knex().raw(
      `select id from customer_invitation order by ${order}`,
    )
    return rows.map(({ id }) => id)
  }

  private knex(): Knex {
    return this.shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  }
}
