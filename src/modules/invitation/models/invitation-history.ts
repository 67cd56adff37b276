import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES, INVITATION_STATUSES } from "../life/status"

/** One change of an invitation's status: when, to what, by whom and why. */
export const InvitationHistory = model
  .define(
    { name: "InvitationHistory", tableName: "customer_invitation_history" },
    {
      id: model.id({ prefix: "invthis" }).primaryKey(),
      invitation_id: model.text(),
      status: model.enum([...INVITATION_STATUSES]),
      actor_type: model.enum([...ACTOR_TYPES]),
      actor_id: model.text().nullable(),
      /** A stable word, not a sentence; screens translate it. */
      reason: model.text().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_history_invitation",
      on: ["invitation_id", "created_at"],
      where: null,
    },
  ])
