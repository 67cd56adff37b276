// Room `adoption`: taking over invitations of another shop system, once.

import { MedusaError } from "@medusajs/framework/utils"
import {
  adoptInvitations,
  type AdoptedInvitation,
  type ForeignInvitation,
} from "./adopt-invitations"
import type { ModuleContext } from "../sql/run"

/** Often enough for any number of others who invite the same people in the same moment. */
const MAX_TRIES = 20

/**
 * Takes invitations of another system over, all or none, within the transaction of the context.
 *
 * @param source - names the system; together with the numbers there it tells what is known already.
 * @returns those that were taken over now.
 */
export async function adopt(
  context: ModuleContext,
  source: string,
  rows: readonly ForeignInvitation[],
): Promise<AdoptedInvitation[]> {
  const adopted: AdoptedInvitation[] = []
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const fresh = await adoptInvitations(context, source, rows)
    for (const { source_id, duplicate, stored } of fresh) {
      if (stored) {
        adopted.push({ source_id, duplicate })
      }
    }
    if (fresh.every(({ stored }) => stored)) {
      return adopted
    }
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "The same addresses are being invited all the time: try again later.",
  )
}
