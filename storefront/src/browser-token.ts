const KEY = "medusa_invitation_token"

/**
 * For storefronts without a server of their own: takes the token out of the page's address, so that
 * it is not copied, bookmarked or sent on, and keeps it for this tab until the account is open.
 *
 * A storefront with a server does better with a cookie that scripts cannot read.
 *
 * @returns the token, also after a reload; null without any
 */
export function takeInvitationToken(parameter = "token"): string | null {
  const address = new URL(window.location.href)
  const token = address.searchParams.get(parameter)
  if (!token) {
    return window.sessionStorage.getItem(KEY)
  }
  address.searchParams.delete(parameter)
  window.history.replaceState(window.history.state, "", address)
  window.sessionStorage.setItem(KEY, token)
  return token
}

/** Forgets the token of {@link takeInvitationToken}, once it was used. */
export function forgetInvitationToken(): void {
  window.sessionStorage.removeItem(KEY)
}
