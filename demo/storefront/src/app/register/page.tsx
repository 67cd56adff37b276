import { openInvitation } from "medusa-plugin-invitations-storefront"
import type { Metadata } from "next"
import { cookies } from "next/headers"
import Link from "next/link"
import { redirect } from "next/navigation"
import { RegisterForm } from "../../components/register-form"
import { INVITATION_COOKIE } from "../../lib/cookies"
import { invitations } from "../../lib/invitations"
import { currentCustomer } from "../../lib/session"

export const metadata: Metadata = { title: "Open an account" }

/** The ordinary registration; where the shop is for invitees only, for those who hold an invitation. */
export default async function RegisterPage() {
  if (await currentCustomer()) {
    redirect("/account")
  }
  const client = await invitations()
  const token = (await cookies()).get(INVITATION_COOKIE)?.value
  const [{ registration }, link] = await Promise.all([
    client.settings(),
    openInvitation(client, token),
  ])
  return (
    <main className="page page-narrow">
      <h1>Open an account</h1>
      {link.state === "open" ? (
        <p className="notice">
          You have opened an invitation. <Link href="/invitation">Go on with it</Link>
        </p>
      ) : null}
      {registration === "invitation_only" && link.state !== "open" ? (
        <>
          <p className="notice">
            Accounts in this shop are by invitation only. If you were invited, follow the link in
            the mail.
          </p>
          <p>
            You have an account? <Link href="/login">Log in</Link>
          </p>
        </>
      ) : (
        <RegisterForm email={link.state === "open" ? link.invitation.email : undefined} />
      )}
    </main>
  )
}
