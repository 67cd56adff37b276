import { defineLink } from "@medusajs/framework/utils"
import SalesChannelModule from "@medusajs/medusa/sales-channel"
import InvitationModule from "../modules/invitation"

/** `invitation.sales_channel`: the storefront it is sent from and valid on. */
export default defineLink(
  { linkable: InvitationModule.linkable.invitation, field: "sales_channel_id" },
  { linkable: SalesChannelModule.linkable.salesChannel, alias: "sales_channel" },
  { readOnly: true },
)
