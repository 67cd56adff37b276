import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../modules/invitation"
import { attemptKey } from "./send-delivery"

const CHUNK = 500

/**
 * Erases the rows that the Notification Module keeps of the mails of erased invitations.
 *
 * @param ids - of which invitations; left out: of all of which something may be left.
 * @returns how many rows held something.
 */
export async function eraseNotifications(
  container: MedusaContainer,
  ids?: readonly string[],
): Promise<number> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  let blanked = 0
  for (let after = "", left = true; left;) {
    const page = await invitations.listErasedMails({ ...(ids ? { ids } : {}), after, limit: CHUNK })
    blanked += await blankNotifications(container, page.flatMap(keysOf))
    await invitations.markMailsErased(page.map(({ invitation_id: id }) => id))
    after = page.at(-1)?.invitation_id ?? after
    left = page.length === CHUNK
  }
  return blanked
}

/** Each attempt of a mail left a row with a key of its own. */
function keysOf({ deliveries }: { deliveries: { id: string; attempt: number }[] }): string[] {
  return deliveries.flatMap(({ id, attempt }) =>
    Array.from({ length: attempt }, (_, n) => attemptKey({ id, attempt: n + 1 })),
  )
}

/**
 * Erases the rows of mails of ours to one address, whatever has become of their invitations: one may
 * have been corrected to another address since, and a test mail has none. Looks through the whole
 * table once, as nothing there has an index by address.
 *
 * @param spellings - in lower case.
 * @returns how many there were.
 */
export async function eraseNotificationsTo(
  container: MedusaContainer,
  spellings: readonly string[],
): Promise<number> {
  return await blank(
    container,
    `lower("to") = any(?::text[]) and trigger_type in ('invitation.send', 'invitation.test')`,
    spellings,
  )
}

/** By the key, the only thing of ours in a row that has an index. */
async function blankNotifications(
  container: MedusaContainer,
  keys: readonly string[],
): Promise<number> {
  return keys.length === 0
    ? 0
    : await blank(
        container,
        `idempotency_key = any(?::text[]) and resource_type = 'invitation' and deleted_at is null`,
        keys,
      )
}

/**
 * Plain SQL, since the Notification Module can write rows and not change them. The row itself stays,
 * with status and key: Medusa would send anew what it does not know by its key.
 */
async function blank(
  container: MedusaContainer,
  condition: string,
  values: readonly string[],
): Promise<number> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: unknown[] } = await knex.raw(
      `update notification
       set "to" = '', data = null, provider_data = null, updated_at = now()
       where ${condition}
         and ("to" <> '' or data is not null or provider_data is not null)
       returning id`,
      [[...values]],
    )
    return answer.rows.length
  } catch {
    // The driver's own message may hold what is being erased.
    throw new MedusaError(
      MedusaError.Types.DB_ERROR,
      "The notifications of erased invitations could not be erased.",
    )
  }
}
