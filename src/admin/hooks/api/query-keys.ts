const ALL = ["invitations"] as const
const SETTINGS = ["invitation-settings"] as const
const BATCHES = ["invitation-batches"] as const

/** Keys of everything this plugin keeps in the dashboard's query cache. */
export const invitationKeys = {
  /** Everything about invitations: what to invalidate after a change. */
  all: ALL,
  /** One page of the grid. */
  list: (query: object) => [...ALL, "list", query] as const,
  /** What there is about a customer, as one who invites or was invited. */
  related: (as: "inviter" | "invitee", id: string) => [...ALL, "related", as, id] as const,
  /** One invitation with its history. */
  detail: (id: string) => [...ALL, "detail", id] as const,
  /** A report. */
  report: (name: string, query: object) => [...ALL, "report", name, query] as const,
  /** The figures above the grid. */
  summary: (timezone: string) => [...ALL, "summary", timezone] as const,
  /** One search of a chooser over sales channels, groups or customers. */
  options: (source: string, query: object) => ["invitation-options", source, query] as const,
  /** Names of the users who did something. */
  users: (ids: readonly string[]) => ["invitation-users", ids] as const,
}

/** Keys of the settings; a scope is a sales channel's id, or null for the whole shop. */
export const settingKeys = {
  /** Everything about settings: what to invalidate after a change. */
  all: SETTINGS,
  /** The settings of a scope. */
  view: (scope: string | null) => [...SETTINGS, "view", scope] as const,
  /** The mail with the settings of a scope. */
  preview: (scope: string | null) => [...SETTINGS, "preview", scope] as const,
}

/** Keys of the addresses that must not be mailed. */
export const suppressionKeys = {
  /** Everything about them: what to invalidate after a change. */
  all: ["invitation-suppressions"] as const,
  /** One page of the list. */
  list: (query: object) => ["invitation-suppressions", query] as const,
}

/** Keys of batches and of what they rejected. */
export const batchKeys = {
  /** Everything about batches: what to invalidate after a change. */
  all: BATCHES,
  /** Every page of the list. */
  lists: [...BATCHES, "list"] as const,
  /** One page of the list. */
  list: (page: object) => [...BATCHES, "list", page] as const,
  /** One batch with its progress. */
  detail: (id: string) => [...BATCHES, "detail", id] as const,
  /** Whether mails leave at all. */
  queue: [...BATCHES, "queue"] as const,
  /** The rows of an import that made no invitation. */
  rejected: (id: string) => [...BATCHES, "rejected", id] as const,
}
