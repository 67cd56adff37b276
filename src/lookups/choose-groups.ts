import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { InvitationSettings } from "../modules/invitation"

type GroupSettings = Pick<
  InvitationSettings,
  "referred_group" | "inheritable_group_ids" | "default_customer_group_id"
>

/** Those of the groups that exist, in the order given. */
export async function existingGroups(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) {
    return []
  }
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ id: wanted }, { select: ["id"], take: wanted.length })
  const found = new Set(groups.map((group) => group.id))
  return wanted.filter((id) => found.has(id))
}

/**
 * The groups for invitees of staff: exactly those picked, or, when nothing was said, the default.
 *
 * @throws MedusaError `invalid_data` when a picked group does not exist.
 */
export async function chooseGroupsForAdmin(
  container: MedusaContainer,
  picked: readonly string[] | undefined,
  settings: GroupSettings,
): Promise<string[]> {
  if (!picked) {
    return await defaultGroup(container, settings)
  }
  const groups = await existingGroups(container, picked)
  if (groups.length < new Set(picked).size) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "There is no customer group with one of the ids given in `customer_group_ids`.",
    )
  }
  return groups
}

/** The groups for invitees of a customer: what the settings let the inviter pass on. */
export async function chooseGroupsForCustomer(
  container: MedusaContainer,
  inviterGroupIds: readonly string[],
  settings: GroupSettings,
): Promise<string[]> {
  const inherited =
    settings.referred_group === "same_as_inviter"
      ? inviterGroupIds.filter((id) => settings.inheritable_group_ids.includes(id))
      : []
  return inherited.length > 0 ? inherited : await defaultGroup(container, settings)
}

async function defaultGroup(
  container: MedusaContainer,
  settings: GroupSettings,
): Promise<string[]> {
  const id = settings.default_customer_group_id
  return id ? await existingGroups(container, [id]) : []
}
