import { runQuery, type ModuleContext } from "../sql/run"
import { allowedSql } from "./guards"

/** What staff may correct. A field that is left out stays. */
export interface InvitationEdit {
  id: string
  address?: { email: string; normalized: string } | undefined
  message?: string | null | undefined
  metadata?: Record<string, unknown> | null | undefined
}

/**
 * Corrects an invitation. Address and message only while it may be edited; another address kills the
 * link that was made for the old one. Not a change of status, so no history row.
 *
 * @returns whether it was changed.
 */
export async function editInvitation(
  context: ModuleContext,
  edit: InvitationEdit,
): Promise<boolean> {
  const { address, message, metadata } = edit
  const sets = ["updated_at = now()"]
  const values: (string | null)[] = []
  if (address) {
    sets.push(
      "token_generation = token_generation + (email_normalized <> ?)::int",
      "email = ?",
      "email_normalized = ?",
    )
    values.push(address.normalized, address.email, address.normalized)
  }
  if (message !== undefined) {
    sets.push("message = ?")
    values.push(message)
  }
  if (metadata !== undefined) {
    sets.push("metadata = ?::jsonb")
    values.push(metadata === null ? null : JSON.stringify(metadata))
  }
  const guard = address || message !== undefined ? allowedSql("edit", "i") : "i.deleted_at is null"
  const rows = await runQuery(
    context,
    "edit-invitation",
    `update customer_invitation i set ${sets.join(", ")} where i.id = ? and ${guard} returning i.id`,
    [...values, edit.id],
  )
  return rows.length > 0
}
