import { model } from "@medusajs/framework/utils"

/**
 * How many entries of one submission of a customer were no addresses. Counted for minutes, so that
 * nobody has the shop read texts of any kind all day; then the row is deleted.
 */
export const InvitationInvalidEntries = model
  .define(
    { name: "InvitationInvalidEntries", tableName: "customer_invitation_invalid_entries" },
    {
      id: model.id({ prefix: "invtinv" }).primaryKey(),
      customer_id: model.text(),
      count: model.number(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_invalid_entries_customer",
      on: ["customer_id", "created_at"],
    },
    { name: "IDX_customer_invitation_invalid_entries_created_at", on: ["created_at"] },
  ])
