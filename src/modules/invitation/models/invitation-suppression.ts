import { model } from "@medusajs/framework/utils"

/**
 * Why an address must not be mailed. The recipient's own wishes, `unsubscribed` and `complained`,
 * stand over the others.
 */
export const SUPPRESSION_REASONS = ["unsubscribed", "blocked", "bounced", "complained"] as const

/** Why an address must not be mailed. */
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/**
 * One address that must not be mailed, for all inviters of the shop. What counts is the hash; the
 * readable address stands beside it as long as it may be kept, so that staff can see whom it is about.
 */
export const InvitationSuppression = model
  .define(
    { name: "InvitationSuppression", tableName: "customer_invitation_suppression" },
    {
      id: model.id({ prefix: "invtsup" }).primaryKey(),
      /** Keyed hash of the compared form of the address. */
      email_hash: model.text(),
      /** The compared form itself; null once it was erased. */
      email: model.text().nullable(),
      reason: model.enum([...SUPPRESSION_REASONS]),
      /** The admin user or API key who blocked it; null: the recipient, or the host's own code. */
      created_by: model.text().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_suppression_unique",
      on: ["email_hash"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_customer_invitation_suppression_email",
      on: ["email"],
      where: "email is not null",
    },
    {
      name: "IDX_customer_invitation_suppression_retention",
      on: ["updated_at"],
      where: "email is not null and deleted_at is null",
    },
    { name: "IDX_customer_invitation_suppression_created_at", on: ["created_at", "id"] },
  ])
