import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  type ImportCommon,
  type ImportRow,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../../../src/modules/invitation"
import { guestEmail } from "../../../lib/guest-list"

/** Rows that lie together, as the upload lays them down. */
export const CHUNK = 1_000

/** The staff member in whose name everything is made. */
export const CREATED_BY = "user_benchmark"

/** What all invitations have in common; their sales channel exists. */
export async function commonPart(container: MedusaContainer): Promise<ImportCommon> {
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { take: 1, select: ["id", "name"] })
  if (!channel) {
    throw new Error("The shop has no sales channel.")
  }
  return {
    message: "You are on the list: the private sale opens on Thursday at noon.",
    sales_channel_id: channel.id,
    sales_channel_name: channel.name,
    customer_group_ids: [],
    expires_after_days: 30,
    send: true,
  }
}

/** Rows as the parser makes them. */
export function parsedRows(count: number): ImportRow[] {
  return Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    email: guestEmail(index),
    email_normalized: guestEmail(index),
  }))
}

/** Lays rows down as an upload does, and makes them a batch. */
export async function stage(
  container: MedusaContainer,
  rows: readonly ImportRow[],
  common: ImportCommon,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const id = await invitations.newImportId()
  let position = 0
  for (; position * CHUNK < rows.length; position += 1) {
    const chunk = rows.slice(position * CHUNK, (position + 1) * CHUNK)
    await invitations.addImportChunk({ batch_id: id, position, rows: chunk, rejected: [] })
  }
  await invitations.startImport({
    id,
    chunks: position,
    total: rows.length,
    skipped: 0,
    dry_run: false,
    common,
    created_by: CREATED_BY,
  })
}

/** Works on all batches until none has anything to do, as the background worker does. */
export async function workOnBatches(container: MedusaContainer): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  for (let worked = true; worked;) {
    const { result } = await engine.run("work-on-invitation-batch")
    worked = (result as { worked: boolean }).worked
  }
}
