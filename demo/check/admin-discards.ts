import { tokenIn } from "./mailbox"
import type { ListedInvitation, Walk } from "./walk"

/** The guest whose invitation is taken back. */
const GUEST = "yusuf.kaya@example.net"

/** An admin discards an invitation that was sent, and its link is dead. */
export async function adminDiscards({ expect, mailbox, store, admin }: Walk): Promise<void> {
  const query = new URLSearchParams({ email: GUEST })
  const find = async () => {
    const { body } = await admin.get<{ invitations: ListedInvitation[] }>(
      `/admin/invitations?${query}`,
    )
    return body.invitations[0]
  }
  const before = await find()
  expect.equal("the invitation was sent", before?.status, "sent")

  const discard = await admin.post("/admin/invitations/discard", { ids: [before?.id] })
  expect.equal("discarding is answered with what was done", discard.body, {
    matched: 1,
    discarded: 1,
    skipped: 0,
  })
  expect.equal("the invitation is discarded", (await find())?.status, "discarded")

  const [mail] = await mailbox.to(GUEST)
  const preview = await store.post<{ reason?: string }>("/store/invitations/preview", {
    token: mail ? tokenIn(mail) : "",
  })
  expect.equal("its link is dead", [preview.status, preview.body.reason], [404, "discarded"])
}
