import type { ReactNode } from "react"
import { AccountTabs } from "../../components/account-tabs"

/** What the pages of the account have in common. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <main className="page account">
      <AccountTabs />
      <div>{children}</div>
    </main>
  )
}
