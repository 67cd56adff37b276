import type { InvitationEvents } from "../workflows/events"

/** Name of an event of the plugin, such as `invitation.accepted`. */
export type InvitationEvent = (typeof InvitationEvents)[keyof typeof InvitationEvents]

/** What every event of the plugin carries: the invitation's id, and no address. */
export interface InvitationEventData {
  id: string
}
