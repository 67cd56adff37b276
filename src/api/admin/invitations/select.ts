import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../modules/invitation"
import { workOnInvitationSelectionWorkflow } from "../../../workflows"
import type { AdminSelectInvitationsBody } from "./validators"

/**
 * Does the same to all that match the filters of a request, and answers how many there were; above
 * 5,000 with the batch that does it in the background.
 *
 * @param answer - shapes the counts for the action.
 */
export async function workOnAllThatMatch(
  req: AuthenticatedMedusaRequest<AdminSelectInvitationsBody>,
  res: MedusaResponse,
  kind: "send" | "discard",
  answer: (done: number, skipped: number) => Record<string, number>,
): Promise<void> {
  const { filters = {}, except_ids = [] } = req.validatedBody
  const { result } = await workOnInvitationSelectionWorkflow(req.scope).run({
    input: {
      kind,
      selection: { filters, except_ids },
      created_by: req.auth_context.actor_id,
    },
  })
  if (result.batch_id === null) {
    res.json(answer(result.done.length, result.skipped))
    return
  }
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const [batch] = await invitations.listBatchProgress({
    ids: [result.batch_id],
    limit: 1,
    offset: 0,
  })
  res.status(202).json({ batch })
}
