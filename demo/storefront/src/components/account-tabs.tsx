"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"

const TABS = [
  ["/account", "Overview"],
  ["/account/invitations", "My Invitations"],
] as const

/** The pages of the account. */
export function AccountTabs() {
  const here = usePathname()
  return (
    <nav aria-label="My account" className="tabs">
      {TABS.map(([path, label]) => (
        <Link key={path} href={path} aria-current={path === here ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
