import { model } from "@medusajs/framework/utils"

/** What a batch does. */
export const BATCH_KINDS = ["create", "import", "send", "discard"] as const

/** How far a batch is. */
export const BATCH_STATUSES = [
  "queued",
  "running",
  "paused",
  "completed",
  "failed",
  "canceled",
] as const

/** One piece of mass work with its progress. */
export const InvitationBatch = model
  .define(
    { name: "InvitationBatch", tableName: "customer_invitation_batch" },
    {
      id: model.id({ prefix: "invtbat" }).primaryKey(),
      kind: model.enum([...BATCH_KINDS]),
      status: model.enum([...BATCH_STATUSES]).default("queued"),
      /** Entries handed in. */
      total: model.number().default(0),
      created: model.number().default(0),
      skipped: model.number().default(0),
      /** Of a `discard`: how many were discarded. */
      discarded: model.number().default(0),
      created_by: model.text().nullable(),

      /** Of an import: nothing is made, and `created` counts what would be. */
      dry_run: model.boolean().default(false),
      /** Of an import: what all its invitations have in common. */
      common: model.json().nullable(),
      /** Of mass actions: what was selected, as the list's filters, at the moment of the request. */
      filters: model.json().nullable(),
      except_ids: model.array().nullable(),
      /** Of mass actions: how far the work is, as the number of an invitation. */
      cursor: model.number().default(0),
      /** Of mass actions: the last number that belongs to the selection. */
      cursor_end: model.number().nullable(),
      /** The process that works on it, for the length of a lease. */
      lease_id: model.text().nullable(),
      lease_expires_at: model.dateTime().nullable(),
      /** How often in a row its work failed. */
      failures: model.number().default(0),
      /** Why it failed, in a sentence. */
      error: model.text().nullable(),
    },
  )
  .indexes([
    { name: "IDX_customer_invitation_batch_created_at", on: ["created_at", "id"] },
    {
      name: "IDX_customer_invitation_batch_work",
      on: ["created_at"],
      where: "kind <> 'create' and status in ('queued', 'running') and deleted_at is null",
    },
  ])
