import { openInvitation } from "medusa-plugin-invitations-storefront"
import type { Metadata } from "next"
import { cookies } from "next/headers"
import { InviteeLanding } from "../../components/invitee-landing"
import { INVITATION_COOKIE } from "../../lib/cookies"
import { invitations } from "../../lib/invitations"
import { currentCustomer } from "../../lib/session"

export const metadata: Metadata = { title: "You are invited", robots: { index: false } }

/** Where the link in an invitation leads; proxy.ts has taken the token out of the address. */
export default async function InvitationPage() {
  const token = (await cookies()).get(INVITATION_COOKIE)?.value
  const [customer, link] = await Promise.all([
    currentCustomer(),
    openInvitation(await invitations(), token),
  ])
  return (
    <main className="page page-narrow">
      <InviteeLanding link={link} loggedInAs={customer?.email ?? null} />
    </main>
  )
}
