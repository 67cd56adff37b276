import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "../../../utils/error-message"
import { forgetCustomers } from "../forget-customers"

/** Of whom something was just stored, if of anybody. */
export interface ForgetIfDeletedInput {
  customer_id: string | null
}

/**
 * Forgets a customer who was deleted while a workflow stored something of them. Comes after what stored
 * it: a deletion is told of when it has happened, so either this look finds it, or whoever is told of
 * it finds what was stored. Answers the ids of the discarded invitations.
 *
 * Never fails the workflow, whose work is done by now: what could not be erased, the hourly job erases.
 */
export const forgetIfDeletedStep = createStep(
  "forget-if-deleted",
  async ({ customer_id: id }: ForgetIfDeletedInput, { container }) => {
    if (!id) {
      return new StepResponse<string[]>([])
    }
    try {
      const [customer] = await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({ id }, { select: ["id"], take: 1 })
      return new StepResponse(customer ? [] : await forgetCustomers(container, [id]))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Invitations: a deleted customer is not forgotten yet. ${errorMessage(error)}`)
      return new StepResponse<string[]>([])
    }
  },
)
