import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { LogInForm } from "../../components/log-in-form"
import { localPath, type SearchParams } from "../../lib/local-path"
import { currentCustomer } from "../../lib/session"

/** What somebody is told who has just opened an account and has to log in to it. */
const AFTER_REGISTRATION: Record<string, string> = {
  log_in: "Your account is open. Log in to go on.",
  verify_email:
    "Your account is open. Follow the link in the mail that verifies your address first.",
}

export const metadata: Metadata = { title: "Log in" }

/** The log-in; a customer who is logged in already goes on. */
export default async function LogInPage({ searchParams }: { searchParams: SearchParams }) {
  const { to: wanted, account } = await searchParams
  const to = localPath(wanted)
  if (await currentCustomer()) {
    redirect(to)
  }
  return (
    <main className="page page-narrow">
      <h1>Log in</h1>
      {typeof account === "string" && account in AFTER_REGISTRATION ? (
        <p className="notice">{AFTER_REGISTRATION[account]}</p>
      ) : null}
      <LogInForm to={to} />
    </main>
  )
}
