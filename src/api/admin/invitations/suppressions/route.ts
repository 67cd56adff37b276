import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { suppressAddressesWorkflow, unsuppressAddressesWorkflow } from "../../../../workflows"
import type {
  AdminCreateSuppressionsBody,
  AdminDeleteSuppressionsBody,
  AdminDeleteSuppressionsQuery,
  AdminListSuppressionsQuery,
} from "./validators"

/** Who must not be mailed, newest first: `{ suppressions, count, offset, limit }`. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListSuppressionsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { q, limit, offset } = req.validatedQuery
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const { rows, count } = await invitations.listSuppressed({ q, limit, offset })
  res.json({ suppressions: rows, count, offset, limit })
}

/** Suppresses addresses at once: `{ results }`, one for each entry in its order. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateSuppressionsBody>,
  res: MedusaResponse,
): Promise<void> {
  const { emails, reason = "blocked" } = req.validatedBody
  const { result: results } = await suppressAddressesWorkflow(req.scope).run({
    input: { emails, reason, created_by: req.auth_context.actor_id },
  })
  res.json({ results })
}

/** Lets addresses be mailed again: `{ results }`, one for each entry in its order. */
export async function DELETE(
  req: AuthenticatedMedusaRequest<AdminDeleteSuppressionsBody, AdminDeleteSuppressionsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const emails = [...(req.validatedBody.emails ?? []), ...(req.validatedQuery.emails ?? [])]
  if (emails.length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "emails: name at least one e-mail address, in the body or the query",
    )
  }
  const { result: results } = await unsuppressAddressesWorkflow(req.scope).run({
    input: { emails },
  })
  res.json({ results })
}
