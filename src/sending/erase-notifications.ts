import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { INVITATION_MODULE } from "../modules/invitation"
import type InvitationModuleService from "../modules/invitation/service"
import { attemptKey } from "./send-delivery"

const CHUNK = 500

/**
 * Erases the rows that the Notification Module keeps of the mails of erased invitations.
 *
 * @param ids - of which invitations; left out: of all of which something may be left, until `deadline`.
 * @param deadline - when to stop, in milliseconds since 1970.
 * @returns how many rows held something.
 */
export async function eraseNotifications(
  container: MedusaContainer,
  { ids, deadline = Infinity }: { ids?: readonly string[]; deadline?: number },
): Promise<number> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  let blanked = 0
  for (let after = "", left = true; left && Date.now() < deadline;) {
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
 * Plain SQL, since the Notification Module can write rows and not change them. By the key, the only
 * thing of ours in it that has an index. The row itself stays, with status and key: Medusa would send
 * anew what it does not know by its key.
 */
async function blankNotifications(
  container: MedusaContainer,
  keys: readonly string[],
): Promise<number> {
  if (keys.length === 0) {
    return 0
  }
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: unknown[] } = await knex.raw(
      `update notification
       set "to" = '', data = null, provider_data = null, updated_at = now()
       where idempotency_key = any(?::text[]) and resource_type = 'invitation'
         and deleted_at is null
         and ("to" <> '' or data is not null or provider_data is not null)
       returning id`,
      [[...keys]],
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
