import { answer } from "medusa-plugin-invitations-storefront"
import type { Metadata } from "next"
import { AccountInvitations } from "../../../components/account-invitations"
import { invitations } from "../../../lib/invitations"
import { requireCustomer } from "../../../lib/session"

export const metadata: Metadata = { title: "My Invitations" }

/** Invite friends, and see what became of it. */
export default async function InvitationsPage() {
  await requireCustomer("/account/invitations")
  const client = await invitations()
  const [settings, list] = await Promise.all([
    answer(client.settings()),
    answer(client.list({ limit: 10 })),
  ])
  const initial = settings.ok && list.ok ? { settings: settings.data, list: list.data } : undefined
  return <AccountInvitations initial={initial} />
}
