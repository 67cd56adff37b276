"use server"

import {
  answer,
  type Answer,
  type Invitation,
  type InvitationList,
  type InvitationResults,
  type ListInvitationsQuery,
  type SendInvitationsInput,
  type StorefrontSettings,
} from "medusa-plugin-invitations-storefront"
import { invitations } from "../lib/invitations"

/** What the shop allows. */
export async function readInvitationSettings(): Promise<Answer<StorefrontSettings>> {
  return await answer((await invitations()).settings())
}

/** The customer's own invitations. */
export async function listInvitations(
  query: ListInvitationsQuery,
): Promise<Answer<InvitationList>> {
  return await answer((await invitations()).list(query))
}

/** Invites friends. */
export async function sendInvitations(
  input: SendInvitationsInput,
): Promise<Answer<InvitationResults>> {
  return await answer((await invitations()).send(input))
}

/** Sends an invitation once more. */
export async function resendInvitation(id: string): Promise<Answer<Invitation>> {
  return await answer((await invitations()).resend(id))
}

/** Takes an invitation back. */
export async function cancelInvitation(id: string): Promise<Answer<Invitation>> {
  return await answer((await invitations()).cancel(id))
}
