import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fillLink } from "../../../../mail/links"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { editInvitationWorkflow } from "../../../../workflows"
import { findInvitation } from "../find"
import type { AdminEditInvitationBody } from "../validators"

/**
 * One invitation with its history (newest first), its deliveries, and `url` while it can be
 * accepted. The only answer of the whole API that holds a usable link, and so is never cached.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const invitation = await findInvitation(req.scope, id, req.queryConfig.fields)
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const history = await invitations.listInvitationHistories(
    { invitation_id: id },
    {
      select: ["status", "actor_type", "actor_id", "reason", "created_at"],
      order: { created_at: "DESC", id: "DESC" },
      take: 200,
    },
  )
  const deliveries = await invitations.listInvitationDeliveries(
    { invitation_id: id },
    {
      select: [
        "id",
        "status",
        "attempt",
        "next_attempt_at",
        "sent_at",
        "last_error",
        "possible_duplicate",
        "held",
        "withheld",
        "created_at",
      ],
      order: { created_at: "DESC", id: "DESC" },
      take: 200,
    },
  )
  const url = await findUrl(invitations, id)
  res
    .setHeader("Cache-Control", "no-store")
    .json({ invitation: { ...invitation, history, deliveries, ...(url ? { url } : {}) } })
}

/** Corrects address and message before the mail is sent, and metadata at any time. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminEditInvitationBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = req.params["id"] ?? ""
  await findInvitation(req.scope, id, ["id"])
  await editInvitationWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ invitation: await findInvitation(req.scope, id, req.queryConfig.fields) })
}

async function findUrl(
  invitations: InvitationModuleService,
  id: string,
): Promise<string | undefined> {
  const link = await invitations.findAcceptable(id)
  if (!link) {
    return undefined
  }
  const { storefrontUrl } = await invitations.getOptions()
  const settings = await invitations.getSettings(link.sales_channel_id)
  const token = await invitations.issueToken(link)
  return fillLink(settings.invitation_url, { storefrontUrl, token })
}
