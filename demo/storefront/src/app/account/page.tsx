import type { Metadata } from "next"
import Link from "next/link"
import { requireCustomer } from "../../lib/session"

export const metadata: Metadata = { title: "My account" }

/** Who the customer is. */
export default async function AccountPage() {
  const { first_name, last_name, email } = await requireCustomer("/account")
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return (
    <>
      <h1>{first_name ? `Good to see you, ${first_name}` : "Good to see you"}</h1>
      <dl className="facts">
        {name ? (
          <>
            <dt>Name</dt>
            <dd>{name}</dd>
          </>
        ) : null}
        <dt>E-mail address</dt>
        <dd>{email}</dd>
      </dl>
      <Link className="button" href="/account/invitations">
        Invite friends
      </Link>
    </>
  )
}
