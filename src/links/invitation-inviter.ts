import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import InvitationModule from "../modules/invitation"

/** `invitation.inviter`: the customer who invited. */
export default defineLink(
  { linkable: InvitationModule.linkable.invitation, field: "inviter_id" },
  { linkable: CustomerModule.linkable.customer, alias: "inviter" },
  { readOnly: true },
)
