type Order = Record<string, string>

/**
 * The order of a list, made total by the number of the invitation, since many are made in one
 * moment. Without a wish: newest first. Rows that have no value come last in either direction, where
 * Postgres would put them first when descending.
 */
export function totalOrder(wished: Order | undefined): Order {
  const [field, direction] = Object.entries(wished ?? {})[0] ?? ["display_id", "DESC"]
  const descending = direction.toUpperCase() === "DESC"
  if (field === "display_id") {
    return { display_id: descending ? "DESC" : "ASC" }
  }
  return descending
    ? { [field]: "DESC NULLS LAST", display_id: "DESC" }
    : { [field]: "ASC", display_id: "ASC" }
}
