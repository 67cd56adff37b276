import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import InvitationModule from "../modules/invitation"

/** `invitation.invitee`: the account that came out of it. */
export default defineLink(
  { linkable: InvitationModule.linkable.invitation, field: "invitee_id" },
  { linkable: CustomerModule.linkable.customer, alias: "invitee" },
  { readOnly: true },
)
