import Link from "next/link"
import { logOut } from "../actions/log-out"
import { currentCustomer } from "../lib/session"
import { SHOP_NAME } from "../lib/shop"

/** Name of the shop, and the visitor's ways in and out. */
export async function Header() {
  const customer = await currentCustomer()
  return (
    <header className="header">
      <Link href="/" className="brand">
        {SHOP_NAME}
      </Link>
      <nav aria-label="Account" className="header-links">
        {customer ? (
          <>
            <Link href="/account">Account</Link>
            <form action={logOut}>
              <button type="submit" className="link">
                Log out
              </button>
            </form>
          </>
        ) : (
          <>
            <Link href="/login">Log in</Link>
            <Link href="/register">Register</Link>
          </>
        )}
      </nav>
    </header>
  )
}
