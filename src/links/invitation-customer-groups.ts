import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import InvitationModule from "../modules/invitation"

/**
 * `invitation.customer_groups`: the groups that the invitee joins.
 *
 * Without `isList`: over an array field Medusa then expands to a flat list, with it to a nested one.
 */
export default defineLink(
  { linkable: InvitationModule.linkable.invitation, field: "customer_group_ids" },
  { linkable: CustomerModule.linkable.customerGroup, alias: "customer_groups" },
  { readOnly: true },
)
