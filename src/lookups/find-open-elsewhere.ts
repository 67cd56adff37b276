import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../modules/invitation"

/** Enough to say that there are some; who closes these is told of the next. */
const MAX_NAMED = 10

/**
 * Sales channels on which everybody can register, whatever the settings of this scope say: other
 * channels, or, for the whole shop (`null`), channels that do not follow it. Medusa's customers are
 * one for all channels, so one open channel opens them all.
 */
export async function findOpenElsewhere(
  container: MedusaContainer,
  scope: string | null,
): Promise<{ id: string; name: string }[]> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const [shop, own] = await Promise.all([
    invitations.getSettings(null),
    invitations.listOwnValues("registration"),
  ])
  const saying = (value: string) =>
    own.flatMap((row) => (row.value === value && row.sales_channel_id ? row.sales_channel_id : []))
  const followersAreOpen = scope !== null && shop.registration === "open"
  const id = followersAreOpen
    ? { $nin: [scope, ...saying("invitation_only")] }
    : saying("open").filter((channel) => channel !== scope)
  if (Array.isArray(id) && id.length === 0) {
    return []
  }
  const { data: channels } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["id", "name"],
    filters: { id },
    pagination: { take: MAX_NAMED, order: { name: "ASC" } },
  })
  return channels.map(({ id: channel, name }) => ({ id: channel, name }))
}
