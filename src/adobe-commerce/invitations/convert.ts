import {
  type ForeignInvitation,
  holdsLink,
  type InvitationStatus,
  isAllowed,
  MAX_MESSAGE_LENGTH,
  newInvitationId,
  parseEmailAddress,
  SENDING_ACTIONS,
} from "../../modules/invitation"
import type { Choice } from "../mapping/choose-target"
import type { AdobeInvitation, AdobePerson } from "./read-page"
import { readStatus } from "./read-status"
import { tellCourse } from "./tell-history"

/** Why an invitation does not come along. */
export type Refusal = "invalid_email" | "unknown_status" | "no_date" | "unknown_store" | "left_out"

/** What becomes of one invitation of Adobe Commerce's. */
export type Conversion =
  { invitation: ForeignInvitation; dropped_message: boolean } | { refusal: Refusal }

/** What the invitations of one import have in common. */
export interface ConversionContext {
  /** Names the shop; begins the ids of its customers who have no account here. */
  source: string
  /** Sales channels by the numbers of the stores. */
  channels: ReadonlyMap<number, Choice>
  /** Customer groups by the numbers of theirs. */
  groups: ReadonlyMap<number, Choice>
  /** Days until an open invitation expires, by sales channel; null: never. */
  terms: ReadonlyMap<string, number | null>
}

/** Says in our words what Adobe Commerce knows about an invitation. */
export function convert(
  { source, channels, groups, terms }: ConversionContext,
  { record, history, inviter, invitee }: AdobeInvitation,
): Conversion {
  const status = readStatus(record.status)
  if (!status) {
    return { refusal: "unknown_status" }
  }
  const address = parseEmailAddress(record.email ?? "")
  if (!address) {
    return { refusal: "invalid_email" }
  }
  const store = channels.get(record.store_id ?? -1)
  if (!store?.target) {
    return { refusal: store?.by === "mapping" ? "left_out" : "unknown_store" }
  }
  const channel = store.target
  const inviting = personOf(source, inviter)
  const invited = personOf(source, invitee)
  const people = { inviter_id: inviting?.id ?? null, invitee_id: invited?.id ?? null }
  const course = tellCourse(record, status, history, people)
  if (!course) {
    return { refusal: "no_date" }
  }
  const message = storable(record.message)
  const dropsMessage = message !== null && !mayBeMailed(message, status, inviting !== null)
  return {
    invitation: {
      id: newInvitationId(),
      source_id: String(record.id),
      email: address.email,
      email_normalized: address.normalized,
      status,
      message: dropsMessage ? null : message,
      ...people,
      inviter_email: inviting?.email ?? null,
      inviter_name: inviting?.name ?? null,
      inviter_group_name: inviting?.group_name ?? null,
      invitee_email: invited?.email ?? null,
      sales_channel_id: channel.id,
      sales_channel_name: channel.name,
      customer_group_ids: groupsOf(groups.get(record.group_id ?? 0)),
      expires_after_days: terms.get(channel.id) ?? null,
      ...course,
    },
    dropped_message: dropsMessage,
  }
}

/** Somebody as an invitation remembers them; one without an account here as one whose account is gone. */
function personOf(source: string, person: AdobePerson | null) {
  if (!person) {
    return null
  }
  const { number, customer, account } = person
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
  return (
    account ?? {
      id: `${source}_${number}`,
      email: storable(customer?.email ?? null),
      name: storable(name),
      group_name: null,
    }
  )
}

/** What can still be mailed must obey the rules for what customers write to strangers. */
function mayBeMailed(message: string, status: InvitationStatus, byCustomer: boolean): boolean {
  const canBeSent = SENDING_ACTIONS.some((action) => isAllowed(action, status))
  return !canBeSent || !byCustomer || (message.length <= MAX_MESSAGE_LENGTH && !holdsLink(message))
}

function groupsOf(choice: Choice | undefined): string[] {
  return choice?.target ? [choice.target.id] : []
}

/** Texts without what Postgres cannot store, and null for empty ones. */
function storable(text: string | null): string | null {
  return text?.replace(/[\p{Cs}\0]/gu, "").trim() || null
}
