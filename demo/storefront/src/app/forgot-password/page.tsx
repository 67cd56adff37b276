import type { Metadata } from "next"
import { ForgotPasswordForm } from "../../components/password-forms"

export const metadata: Metadata = { title: "Forgot your password?" }

/** Asks for a mail by which a new password can be chosen. */
export default function ForgotPasswordPage() {
  return (
    <main className="page page-narrow">
      <h1>Forgot your password?</h1>
      <p>We send you a link by which you can choose a new one.</p>
      <ForgotPasswordForm />
    </main>
  )
}
