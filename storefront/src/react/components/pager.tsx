import type { MyInvitationsState } from "../hooks/use-my-invitations.ts"
import { fill } from "../words.ts"
import { Button, type Tailor } from "./dress.tsx"

/** Leads through the pages; nothing where one is enough. */
export function Pager({
  state: { page, pageCount, setPage },
  dress: { labels, slot },
}: {
  state: MyInvitationsState
  dress: Tailor
}) {
  if (pageCount < 2) {
    return null
  }
  const look = slot("secondaryButton")
  return (
    <nav aria-label={labels.list.pages} {...slot("pager")}>
      <Button look={look} idle={page <= 1} onPress={() => setPage(page - 1)}>
        {labels.list.previous}
      </Button>
      <span role="status">{fill(labels.list.page, { page, pages: pageCount })}</span>
      <Button look={look} idle={page >= pageCount} onPress={() => setPage(page + 1)}>
        {labels.list.next}
      </Button>
    </nav>
  )
}
