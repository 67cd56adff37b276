import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../../modules/invitation"
import { createInvitationsWorkflow } from "../../../../../workflows"
import { resolveStorefrontChannel } from "../../../../utils/storefront-channel"
import { totalOrder } from "../../../../utils/order"
import type { CustomerRequest } from "../../../../utils/requests"
import { presentOwnInvitation } from "./present"
import { storeInvitationFields } from "./query-config"
import { refuseOverLimit } from "./refuse-over-limit"
import type { StoreCreateInvitationsBody, StoreListInvitationsQuery } from "./validators"

/** The customer's own invitations, newest first, with what may still be sent. */
export async function GET(
  req: CustomerRequest<unknown, StoreListInvitationsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const inviterId = req.auth_context.actor_id
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { pagination, fields } = req.queryConfig
  const { data, metadata } = await query.graph({
    entity: "invitation",
    fields,
    filters: { ...req.filterableFields, inviter_id: inviterId },
    pagination: { ...pagination, order: totalOrder(pagination.order) },
  })
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const settings = await invitations.getSettings(await resolveStorefrontChannel(req))
  res.json({
    invitations: data.map(presentOwnInvitation),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
    limits: await invitations.getAllowance(inviterId, settings),
  })
}

/** Invites friends: one result for each entry, in its order. 429 when the limits leave nothing. */
export async function POST(
  req: CustomerRequest<StoreCreateInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  const { emails, message, sales_channel_id: wanted } = req.validatedBody
  const { result } = await createInvitationsWorkflow(req.scope).run({
    input: {
      emails,
      message: message ?? null,
      sales_channel_id: await resolveStorefrontChannel(req, wanted),
      inviter_id: req.auth_context.actor_id,
    },
  })
  const { limited, allowance, retry_after_seconds } = result
  if (limited && allowance) {
    return refuseOverLimit(res, { reason: limited, retry_after_seconds, allowance })
  }
  const ids = result.results.flatMap(({ invitation_id: id }) => (id ? [id] : []))
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invitation",
    fields: storeInvitationFields,
    filters: { id: ids, inviter_id: req.auth_context.actor_id },
  })
  const byId = new Map(data.map((row) => [row.id, presentOwnInvitation(row)]))
  res.json({
    results: result.results.map(({ email, outcome, invitation_id: id }) => ({
      email,
      outcome,
      ...(id ? { invitation: byId.get(id) } : {}),
    })),
    limits: allowance,
  })
}
