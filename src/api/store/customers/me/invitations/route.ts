import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE } from "../../../../../modules/invitation"
import type { Allowance } from "../../../../../modules/invitation/allowance"
import type InvitationModuleService from "../../../../../modules/invitation/service"
import { createInvitationsWorkflow } from "../../../../../workflows"
import { refuse } from "../../../../utils/refuse"
import { resolveStorefrontChannel } from "../../../../utils/storefront-channel"
import { presentOwnInvitation } from "./present"
import { storeInvitationFields } from "./query-config"
import type { StoreCreateInvitationsBody, StoreListInvitationsQuery } from "./validators"

type CustomerRequest<Body = unknown, Query = Record<string, unknown>> = AuthenticatedMedusaRequest<
  Body,
  Query
> &
  MedusaStoreRequest<Body, Query>

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
    pagination: { ...pagination, order: pagination.order ?? { created_at: "DESC", id: "DESC" } },
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
  if (result.limited && result.allowance) {
    return refuseOverLimit(res, result.allowance)
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
    limits: result.allowance,
  })
}

function refuseOverLimit(res: MedusaResponse, allowance: Allowance): void {
  res.setHeader("Retry-After", allowance.retry_after_seconds)
  refuse(res, {
    status: 429,
    reason: "rate_limited",
    message: `You have sent as many invitations as is allowed for now. More are possible in ${allowance.retry_after_seconds} seconds.`,
    details: { retry_after_seconds: allowance.retry_after_seconds, limits: allowance },
  })
}
