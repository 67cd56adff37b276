import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  type BatchProgress,
  type DeliveryOutcome,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../modules/invitation"
import type { SentBatch } from "./send-batch"

/** Logs one line about a batch that was sent, and one about each piece of mass work that it ended. */
export async function logBatch(
  container: MedusaContainer,
  batch: SentBatch,
  { claimed, startedAt }: { claimed: number; startedAt: number },
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1)
  logger.info(`Invitations: ${describeOutcomes(batch.outcomes, claimed)}, in ${seconds} s.`)
  const finished = await invitations.listFinishedBatches(batch.batches).catch(() => [])
  for (const { id, kind, ...progress } of finished) {
    logger.info(`Invitation batch ${id} (${kind}): ${describeEnd(progress)}.`)
  }
}

/** What became of the mails of one batch, in words: numbers and reasons, and never an address. */
export function describeOutcomes(outcomes: readonly DeliveryOutcome[], claimed: number): string {
  const parts = (
    [
      ["sent", "sent"],
      ["queued", "to be tried again"],
      ["failed", "failed"],
      ["dropped", "not to be sent"],
    ] as const
  ).flatMap(([status, words]) => {
    const some = outcomes.filter((outcome) => outcome.status === status)
    const reason = some.find(({ error }) => error)?.error
    return some.length > 0 ? [`${some.length} ${words}${reason ? ` (${reason})` : ""}`] : []
  })
  const unknown = claimed - outcomes.length
  return [
    `a batch of ${claimed} mails`,
    ...parts,
    ...(unknown > 0 ? [`${unknown} left to the recovery`] : []),
  ].join(", ")
}

type Ended = Pick<BatchProgress, "sent" | "failed" | "created_at">

function describeEnd({ sent, failed, created_at: since }: Ended): string {
  const seconds = Math.round((Date.now() - new Date(since).getTime()) / 1_000)
  return `no mail is on the way any more: ${sent} sent, ${failed} failed, ${seconds} s after its start`
}
