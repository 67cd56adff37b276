import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  type AddressErasure,
  INVITATION_MODULE,
  type InvitationModuleService,
  parseEmailAddress,
  spellingsOf,
} from "../../modules/invitation"
import { eraseNotifications, eraseNotificationsTo } from "../../sending/erase-notifications"
import { InvitationEvents } from "../events"

/** Whom to forget. */
export interface EraseAddressInput {
  /** In any spelling. */
  email: string
}

/** Of how much an address was erased. */
export interface ErasedCounts {
  /** Open invitations to it that were discarded. */
  discarded: number
  /** Invitations to it, in any status. */
  invitations: number
  /** Invitations that it sent: its name and address on them, and what it wrote. */
  as_inviter: number
  /** Invitations by which it opened an account. */
  as_invitee: number
  /** Notifications of Medusa's that the plugin had made. */
  notifications: number
  /** Whether it stood readably on the list of those who must not be mailed, where it stays as a hash. */
  suppressions: number
  /** Mass actions whose selection named it. */
  selections: number
  /** Rows of imported files that held it. */
  import_rows: number
  /**
   * A registration holds an invitation to it at this moment. That one is still there; everything else
   * is erased, and another call does the rest.
   */
  held: boolean
}

/** A registration holds an invitation for a moment; only after a crash for longer. */
const ATTEMPTS = 10
const WAIT_MS = 500

const eraseAddressStep = createStep(
  "erase-address",
  async ({ email }: EraseAddressInput, { container }) => {
    const address = parseEmailAddress(email)
    if (!address) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "email: this is not an e-mail address.")
    }
    return new StepResponse(await eraseUntilDone(container, address.normalized))
  },
)

/**
 * Erases one e-mail address from everything that the plugin keeps; numbers stay. Not compensated:
 * what is forgotten is gone. Answers of how much it was, and whether something is `held`.
 */
export const eraseAddressWorkflow = createWorkflow(
  "erase-address",
  (input: WorkflowData<EraseAddressInput>) => {
    const result = eraseAddressStep(input)
    const events = transform({ result }, (data) => data.result.discarded.map((id) => ({ id })))
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events })
    return new WorkflowResponse(transform({ result }, (data) => data.result.counts))
  },
)

async function eraseUntilDone(
  container: MedusaContainer,
  email: string,
): Promise<{ discarded: string[]; counts: ErasedCounts }> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const batches = await invitations.eraseFromBatches(email)
  const rounds: AddressErasure[] = []
  do {
    await sleep(rounds.length === 0 ? 0 : WAIT_MS)
    rounds.push(await invitations.eraseAddress(email))
  } while (rounds.at(-1)?.held && rounds.length < ATTEMPTS)
  const sum = (count: (round: AddressErasure) => number) =>
    rounds.reduce((total, round) => total + count(round), 0)
  const discarded = rounds.flatMap((round) => round.discarded)
  const erased = rounds.flatMap((round) => round.erased)
  return {
    discarded,
    counts: {
      discarded: discarded.length,
      invitations: erased.length,
      as_inviter: sum((round) => round.as_inviter),
      as_invitee: sum((round) => round.as_invitee),
      notifications:
        (await eraseNotifications(container, erased)) +
        (await eraseNotificationsTo(container, spellingsOf(email))),
      suppressions: sum((round) => round.suppressions),
      ...batches,
      held: rounds.at(-1)?.held ?? false,
    },
  }
}
