import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  readOrder,
} from "../../../modules/invitation"
import { withGroups } from "../../../lookups/order-groups"
import { createInvitationsWorkflow } from "../../../workflows"
import { findBatch } from "./batches/find"
import { findInvitations } from "./find"
import type { AdminCreateInvitationsBody, AdminListInvitationsQuery } from "./validators"

/** Lists invitations, newest first: `{ invitations, count, offset, limit }`. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListInvitationsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const { limit, offset, order } = req.validatedQuery
  const { ids, count } = await invitations.listInvitationIds({
    filters: req.filterableFields,
    order: await withGroups(req.scope, readOrder(order)),
    limit,
    offset,
  })
  const rows = await findInvitations(req.scope, ids, req.queryConfig.fields)
  res.json({ invitations: rows, count, offset, limit })
}

/**
 * Invites a list of addresses: `{ batch, results }`, one result for each entry in its order.
 * Sending goes on in the background.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createInvitationsWorkflow(req.scope).run({
    input: { ...req.validatedBody, created_by: req.auth_context.actor_id },
  })
  res.json({
    batch: result.batch_id ? await findBatch(req.scope, result.batch_id) : null,
    results: result.results.map(({ email, outcome, invitation_id: id, address }) => ({
      email,
      outcome,
      ...(id ? { invitation: { id, email: address, status: "not_sent" } } : {}),
    })),
  })
}
