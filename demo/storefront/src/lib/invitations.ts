import "server-only"
import {
  createInvitationsClient,
  type InvitationsClient,
} from "medusa-plugin-invitations-storefront"
import { medusa } from "./medusa"
import { sessionToken } from "./session"

/** Invitations as the visitor, who may be nobody. */
export async function invitations(): Promise<InvitationsClient> {
  return createInvitationsClient(medusa(await sessionToken()))
}
