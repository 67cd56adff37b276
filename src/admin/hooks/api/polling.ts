import type { DeliveryStatus } from "../../../modules/invitation/browser"

const POLL_WHILE_SENDING_MS = 3_000

/** How soon to read again, while one of these mails is on its way; else never. */
export function pollWhileSending(
  invitations: readonly { delivery_status: DeliveryStatus | null }[] | undefined,
): number | false {
  const isSending = invitations?.some(
    ({ delivery_status }) => delivery_status === "queued" || delivery_status === "sending",
  )
  return isSending ? POLL_WHILE_SENDING_MS : false
}
