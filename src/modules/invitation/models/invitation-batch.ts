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
      created_by: model.text().nullable(),
    },
  )
  .indexes([{ name: "IDX_customer_invitation_batch_created_at", on: ["created_at", "id"] }])
