const ALL = ["invitations"] as const

/** Keys of everything this plugin keeps in the dashboard's query cache. */
export const invitationKeys = {
  /** Everything about invitations: what to invalidate after a change. */
  all: ALL,
  /** One page of the grid. */
  list: (query: object) => [...ALL, "list", query] as const,
  /** One search of a chooser over sales channels, groups or customers. */
  options: (source: string, query: object) => ["invitation-options", source, query] as const,
}
