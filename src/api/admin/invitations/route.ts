import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createInvitationsWorkflow } from "../../../workflows"
import { totalOrder } from "../../utils/order"
import { findBatch } from "./batches/find"
import type { InvitationFilters } from "../../../modules/invitation/filters"
import { toModuleFilters } from "./filters"
import { presentInvitation } from "./present"
import type { AdminCreateInvitationsBody } from "./validators"

/** Lists invitations, newest first: `{ invitations, count, offset, limit }`. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, InvitationFilters>,
  res: MedusaResponse,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { pagination, fields } = req.queryConfig
  const { data, metadata } = await query.graph({
    entity: "invitation",
    fields,
    filters: toModuleFilters(req.filterableFields),
    pagination: { ...pagination, order: totalOrder(pagination.order) },
  })
  res.json({
    invitations: data.map(presentInvitation),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  })
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
