import { model } from "@medusajs/framework/utils"

/**
 * A stretch of a file that was handed in: what of it is still to do, and what of it was rejected.
 *
 * Written while the file arrives. What remains to do is the progress, so a crash loses nothing and
 * repeats nothing.
 */
export const InvitationImportChunk = model
  .define(
    { name: "InvitationImportChunk", tableName: "customer_invitation_import_chunk" },
    {
      id: model.id({ prefix: "invtchunk" }).primaryKey(),
      /** The batch; it is stored when the whole file has arrived. */
      batch_id: model.text(),
      /** From 0, in the order of the file. */
      position: model.number(),
      /** Addresses still to invite; null once they are done. */
      rows: model.json().nullable(),
      /** Rows that made no invitation, in the order of the file. */
      rejected: model.json(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_import_chunk_position",
      on: ["batch_id", "position"],
      unique: true,
    },
    {
      name: "IDX_customer_invitation_import_chunk_todo",
      on: ["batch_id", "position"],
      where: "rows is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_import_chunk_retention",
      on: ["updated_at"],
      where: "(rows is not null or rejected <> '[]') and deleted_at is null",
    },
  ])
