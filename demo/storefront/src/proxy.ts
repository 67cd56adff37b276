import { NextResponse, type NextRequest } from "next/server"
import { cookieOptions, INVITATION_COOKIE, RESET_COOKIE } from "./lib/cookies"

/** Pages that a mail's link leads to, and the cookie that keeps the link's token. */
const TOKEN_COOKIES: Record<string, typeof INVITATION_COOKIE | typeof RESET_COOKIE> = {
  "/invitation": INVITATION_COOKIE,
  "/reset-password": RESET_COOKIE,
}

/** Longer ones are none; a cookie has no room for them. */
const MAX_TOKEN_LENGTH = 2_000

/**
 * Takes the token out of the address and into a cookie that no script can read: there it stays in no
 * history and no log, goes to nobody else, and is still there after a detour. Nothing is asked of the
 * shop, so that whatever opens or prefetches the link changes nothing.
 */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  const token = nextUrl.searchParams.get("token")
  const cookie = TOKEN_COOKIES[nextUrl.pathname]
  if (token === null || !cookie) {
    return NextResponse.next()
  }
  const address = nextUrl.clone()
  address.searchParams.delete("token")
  const answer = NextResponse.redirect(address, 303)
  answer.headers.set("Referrer-Policy", "no-referrer")
  answer.headers.set("Cache-Control", "no-store")
  const kept = token.length <= MAX_TOKEN_LENGTH ? token : ""
  answer.cookies.set(cookie, kept || "none", cookieOptions(cookie))
  return answer
}

export const config = { matcher: ["/invitation", "/reset-password"] }
