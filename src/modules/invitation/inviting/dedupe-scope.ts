/**
 * Within what an address has one open invitation at most: one inviter, or all of staff, on one sales
 * channel. The unique index is over this and the address.
 *
 * @param inviterId - the customer who invites; null: staff.
 */
export function dedupeScope(inviterId: string | null, salesChannelId: string): string {
  return `${inviterId ?? "admin"}:${salesChannelId}`
}
