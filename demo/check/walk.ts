import type { ShopApi } from "../../scripts/lib/shop"
import type { Expectations } from "./expectations"
import type { Guest } from "./guests"
import type { Mailbox } from "./mailbox"

/** What the steps of the walk share. */
export interface Walk {
  expect: Expectations
  mailbox: Mailbox
  /** Without anybody's log-in. */
  shop: ShopApi
  /** The storefront: with its publishable key. */
  store: ShopApi
  /** Address of the storefront's pages. */
  storefrontUrl: string
  /** As the admin. */
  admin: ShopApi
  /** The guest list. */
  guests: Guest[]
}

/** One entry of the answer to a submission. */
export interface SubmissionResult {
  email: string
  outcome: string
  invitation?: { id: string }
}

/** An invitation in the admin's list. */
export interface ListedInvitation {
  id: string
  display_id: number
  email: string
  status: string
  sent_at: string | null
  inviter: { email: string } | null
  invitee: { email: string } | null
  sales_channel: { name: string } | null
  customer_groups: { id: string; name: string }[]
}
