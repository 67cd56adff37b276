import type { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { DeliveryStatus, InvitationStatus } from "../../modules/invitation/browser"

type BadgeColor = NonNullable<ComponentProps<typeof StatusBadge>["color"]>

/** Colour of each status, the same wherever it is shown. */
export const STATUS_COLORS: Record<InvitationStatus, BadgeColor> = {
  not_sent: "grey",
  sent: "blue",
  accepted: "green",
  discarded: "red",
  expired: "orange",
}

/** What there is to say about the mail beyond the status; a key below `delivery` in the words. */
export type DeliveryNote = "sending" | "resending" | "failed" | "unknown"

/**
 * What a merchant should be told about the newest mail. Nothing, where the status says it all or
 * where the invitation has ended and the mail no longer matters.
 */
export function deliveryNote(
  status: InvitationStatus,
  delivery: DeliveryStatus | null,
): DeliveryNote | null {
  if (status !== "not_sent" && status !== "sent") {
    return null
  }
  switch (delivery) {
    case "queued":
    case "sending":
      return status === "sent" ? "resending" : "sending"
    case "failed":
    case "unknown":
      return delivery
    default:
      return null
  }
}
