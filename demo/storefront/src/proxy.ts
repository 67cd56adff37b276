import { NextResponse, type NextRequest } from "next/server"
import { cookieOptions, INVITATION_COOKIE, RESET_COOKIE } from "./lib/cookies"
import { readToken } from "./lib/token"

/** Pages that a mail's link leads to, and the cookie that keeps the link's token. */
const TOKEN_COOKIES: Record<string, typeof INVITATION_COOKIE | typeof RESET_COOKIE> = {
  "/invitation": INVITATION_COOKIE,
  "/reset-password": RESET_COOKIE,
}

/**
 * Takes the token out of the address and into a cookie that no script can read: there it stays in no
 * history and no log, goes to nobody else, and is still there after a detour. Nothing is asked of the
 * shop, so that whatever opens or prefetches the link changes nothing.
 */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  const token = nextUrl.searchParams.get("token")
  const cookie = TOKEN_COOKIES[nextUrl.pathname.replace(/\/$/, "")]
  if (token === null || !cookie) {
    return NextResponse.next()
  }
  const address = nextUrl.clone()
  address.searchParams.delete("token")
  const answer = NextResponse.redirect(address, 303)
  answer.headers.set("Referrer-Policy", "no-referrer")
  answer.headers.set("Cache-Control", "no-store")
  // Of what is no token something must be kept, too: an older invitation is not what was opened now.
  answer.cookies.set(cookie, readToken(token) ?? "none", cookieOptions(cookie))
  return answer
}

export const config = { matcher: ["/invitation", "/reset-password"] }
