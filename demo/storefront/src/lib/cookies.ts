import { environment } from "./environment"

/** Medusa's JWT of the customer. */
export const SESSION_COOKIE = "shop_session"

/** The token of the invitation whose link was opened last. */
export const INVITATION_COOKIE = "shop_invitation"

/** The token of a mail that lets its reader choose a new password. */
export const RESET_COOKIE = "shop_reset"

const HOUR = 60 * 60

/** How long each of them stays, in seconds. */
export const COOKIE_AGES = {
  // As long as the JWT itself is good for.
  [SESSION_COOKIE]: 24 * HOUR,
  // A visitor may have to look for a verification mail first, or sleep on it.
  [INVITATION_COOKIE]: 24 * HOUR,
  // Medusa takes the token for a quarter of an hour.
  [RESET_COOKIE]: HOUR / 4,
} as const

/** Out of the reach of scripts, and not sent along when another site posts to us. */
export function cookieOptions(name: keyof typeof COOKIE_AGES) {
  return {
    httpOnly: true,
    sameSite: "lax",
    // Browsers give a Secure cookie back over https only, which a demo on this machine has not.
    secure: environment.storefrontUrl.startsWith("https:"),
    path: "/",
    maxAge: COOKIE_AGES[name],
  } as const
}
