import type { MedusaContainer } from "@medusajs/framework/types"
import { Names } from "../../../../lookups/names"
import {
  EXPORT_START,
  type ExportedInvitation,
  type ExportPosition,
  INVITATION_MODULE,
  type InvitationFilters,
  type InvitationModuleService,
  type ListOrder,
} from "../../../../modules/invitation"

/** Rows that are in memory at once. */
const CHUNK = 1_000

/** One line of the file. */
export interface ExportRow extends Omit<
  ExportedInvitation,
  "sales_channel_id" | "sales_channel_name" | "customer_group_ids"
> {
  /** Its name. */
  sales_channel: string | null
  /** Their names, one after the other. */
  customer_groups: string
}

/** The columns of the file: those of the grid first, in its order. */
export const EXPORT_COLUMNS = [
  "display_id",
  "email",
  "invitee_email",
  "inviter_name",
  "inviter_email",
  "sent_at",
  "registered_at",
  "status",
  "sales_channel",
  "customer_groups",
  "delivery_status",
  "message",
  "created_at",
  "expires_at",
  "inviter_id",
  "id",
] as const satisfies readonly (keyof ExportRow)[]

/** All rows of a list, a chunk at a time. */
export async function* exportRows(
  container: MedusaContainer,
  list: { filters: InvitationFilters; order: ListOrder },
): AsyncGenerator<ExportRow, void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const groups = Names.ofGroups(container)
  const channels = Names.ofSalesChannels(container)
  let position: ExportPosition | null = EXPORT_START
  while (position) {
    const chunk = await invitations.readExportChunk(list, position, CHUNK)
    await groups.learn(chunk.rows.flatMap(({ customer_group_ids: ids }) => ids))
    await channels.learn(chunk.rows.map(({ sales_channel_id: id }) => id))
    yield* chunk.rows.map((row) => toExportRow(row, groups, channels))
    position = chunk.next
  }
}

function toExportRow(invitation: ExportedInvitation, groups: Names, channels: Names): ExportRow {
  const {
    sales_channel_id: channelId,
    sales_channel_name: rememberedName,
    customer_group_ids: groupIds,
    ...same
  } = invitation
  return {
    ...same,
    sales_channel: channels.of(channelId) ?? rememberedName,
    customer_groups: groupIds.flatMap((id) => groups.of(id) ?? []).join(", "),
  }
}
