import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ANY_STATUS, type ApiResponse } from "./api"
import type { Headers } from "./actors"
import type { BatchView, RefusalView } from "./invitations"
import type { ShopContext } from "./shop-runner"

/** A part of a form: text, or a file. */
export type Part = [name: string, value: string | Buffer]

/** The answer to an import. */
export type ImportAnswer = ApiResponse<{ batch: BatchView & { dry_run: boolean } } & RefusalView>

/** Imports of files, as a browser or curl makes them. */
export class CsvImports {
  constructor(
    private readonly shop: ShopContext,
    private readonly headers: () => Headers,
  ) {}

  /** Hands a form in, whatever the answer is. A part that is a Buffer goes as a file. */
  async send(parts: Part[], headers: Headers = this.headers()): Promise<ImportAnswer> {
    const form = new FormData()
    for (const [name, value] of parts) {
      if (typeof value === "string") {
        form.append(name, value)
      } else {
        form.append(name, new Blob([new Uint8Array(value)]), "guests.csv")
      }
    }
    return await this.shop.api.post("/admin/invitations/import", form, { headers, ...ANY_STATUS })
  }

  /** Imports a file and waits until it is done. */
  async run(file: string | Buffer, ...fields: Part[]): Promise<BatchView> {
    const { status, data } = await this.send([...fields, ["file", Buffer.from(file)]])
    expect([status, data.message]).toEqual([202, undefined])
    return await this.done(data.batch.id)
  }

  /** Waits until a batch has done its own work. */
  async done(id: string): Promise<BatchView> {
    const deadline = Date.now() + 60_000
    for (;;) {
      const batch = await this.progress(id)
      if (batch.created + batch.skipped === batch.total && batch.status !== "queued") {
        return batch
      }
      if (Date.now() > deadline) {
        throw new Error(`The batch stays ${batch.status} at ${batch.created} of ${batch.total}.`)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** How far a batch is. */
  async progress(id: string): Promise<BatchView> {
    const { data } = await this.shop.api.get<{ batch: BatchView }>(
      `/admin/invitations/batches/${id}`,
      { headers: this.headers() },
    )
    return data.batch
  }

  /** The rejected rows of a batch, as the file has them. */
  async rejected(id: string): Promise<ApiResponse<string>> {
    return await this.shop.api.get<string>(`/admin/invitations/batches/${id}/rejected`, {
      headers: this.headers(),
      ...ANY_STATUS,
    })
  }

  /** What imports have left in the database: a refused one leaves nothing. */
  async traces(): Promise<{ batches: number; chunks: number; invitations: number }> {
    const count = async (table: string) => {
      const knex: Knex = this.shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const [row] = await knex(table).count({ count: "*" })
      return Number(row?.["count"])
    }
    return {
      batches: await count("customer_invitation_batch"),
      chunks: await count("customer_invitation_import_chunk"),
      invitations: await count("customer_invitation"),
    }
  }
}

/** What there is where nothing was made. */
export const NOTHING_LEFT = { batches: 0, chunks: 0, invitations: 0 }
