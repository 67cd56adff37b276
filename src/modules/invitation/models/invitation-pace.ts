import { model } from "@medusajs/framework/utils"

/**
 * The pace of sending, shared by all processes: a single row, locked while a batch is claimed or
 * settled.
 */
export const InvitationPace = model.define(
  { name: "InvitationPace", tableName: "customer_invitation_pace" },
  {
    /** Always {@link PACE_ID}. */
    id: model.text().primaryKey(),
    /** Mails taken since the last pause; at most `batch_size`. */
    taken: model.number().default(0),
    /** When the pause is over and `taken` begins anew. */
    resumes_at: model.dateTime().nullable(),
    /** Mails in a row that the provider did not take. */
    failures: model.number().default(0),
    /** Until when nothing is tried, because the provider refuses everything. */
    paused_until: model.dateTime().nullable(),
    /** Why, in the provider's words, made fit to be shown. */
    pause_reason: model.text().nullable(),
  },
)

/** Id of the only row. */
export const PACE_ID = "shop"
