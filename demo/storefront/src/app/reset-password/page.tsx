import type { Metadata } from "next"
import { NewPasswordForm } from "../../components/password-forms"

export const metadata: Metadata = { title: "Choose a new password" }

/** Where the link in the mail about a forgotten password leads. */
export default function ResetPasswordPage() {
  return (
    <main className="page page-narrow">
      <h1>Choose a new password</h1>
      <NewPasswordForm />
    </main>
  )
}
