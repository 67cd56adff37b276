type Row = Record<string, unknown>

/**
 * An invitation as the admin API shows it. Whoever it names may be gone: the snapshots that the
 * invitation keeps then stand in, marked `deleted`.
 */
export function presentInvitation(row: Row): Row {
  const shown = { ...row }
  if ("inviter" in row) {
    shown["inviter"] =
      row["inviter"] ??
      standIn(row["inviter_id"], { email: row["inviter_email"], first_name: row["inviter_name"] })
  }
  if ("invitee" in row) {
    shown["invitee"] = row["invitee"] ?? standIn(row["invitee_id"], { email: row["invitee_email"] })
  }
  if ("sales_channel" in row) {
    shown["sales_channel"] =
      row["sales_channel"] ?? standIn(row["sales_channel_id"], { name: row["sales_channel_name"] })
  }
  if ("customer_groups" in row) {
    // A group that was deleted comes as null.
    const groups = row["customer_groups"]
    shown["customer_groups"] = Array.isArray(groups) ? groups.filter(Boolean) : []
  }
  return shown
}

function standIn(id: unknown, snapshot: Row): Row | null {
  return typeof id === "string" ? { id, ...snapshot, deleted: true } : null
}
