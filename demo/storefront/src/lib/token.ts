/** What invitations, sessions and resets of passwords are signed as; of a length that a cookie has room for. */
const TOKEN = /^[\w.-]{1,2000}$/

/**
 * A token as it came from a visitor, in an address or a cookie; undefined for anything that can be none.
 * Some of that, such as letters beyond ASCII, could not even be put into the header of a request.
 */
export function readToken(given: string | null | undefined): string | undefined {
  return given && TOKEN.test(given) ? given : undefined
}
