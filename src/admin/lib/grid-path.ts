import type { InvitationFilters } from "./invitation-list-query"

const GRID = "/marketing/invitations"

/** The address of the grid with these filters set, written as the grid itself writes them. */
export function gridPath(filters: InvitationFilters = {}): string {
  const params = new URLSearchParams(
    Object.entries(filters).map(([id, value]) => [id, JSON.stringify(value)]),
  )
  return params.size ? `${GRID}?${params}` : GRID
}

/** The address of the page of one invitation. */
export function invitationPath(id: string): string {
  return `${GRID}/${encodeURIComponent(id)}`
}
