import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ImportCommon,
  type ImportRow,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../../../src/modules/invitation"
import { CHUNK, CREATED_BY } from "./staged-file"

/** Writes the same rows with the methods that Medusa generates for every module. */
export async function createGenerated(
  container: MedusaContainer,
  rows: readonly ImportRow[],
  common: ImportCommon,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const made = await invitations.createInvitations(
      chunk.map(({ email, email_normalized }) => invitationOf(common, { email, email_normalized })),
    )
    await invitations.createInvitationHistories(
      made.map(({ id }) => ({
        invitation_id: id,
        status: "not_sent" as const,
        actor_type: "user" as const,
        actor_id: CREATED_BY,
      })),
    )
    await invitations.createInvitationDeliveries(
      made.map(({ id }) => ({ invitation_id: id, next_attempt_at: new Date() })),
    )
  }
}

function invitationOf(
  common: ImportCommon,
  address: Pick<ImportRow, "email" | "email_normalized">,
) {
  return {
    ...address,
    delivery_status: "queued" as const,
    message: common.message,
    created_by: CREATED_BY,
    sales_channel_id: common.sales_channel_id,
    sales_channel_name: common.sales_channel_name,
    customer_group_ids: [...common.customer_group_ids],
    dedupe_scope: `admin:${common.sales_channel_id}`,
    expires_at: new Date(Date.now() + (common.expires_after_days ?? 0) * 86_400_000),
  }
}
