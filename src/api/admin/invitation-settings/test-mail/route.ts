import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { senderOf } from "../../../../mail/compose"
import { unsubscribeHeaders } from "../../../../mail/unsubscribe"
import { scrubError } from "../../../../sending/scrub-error"
import { composeSampleFor } from "../compose-sample"
import type { AdminInvitationSettingsQuery } from "../validators"

/** Sends the sample to the admin who asks: `{ to }`. 400 with the provider's reason when it fails. */
export async function POST(
  req: AuthenticatedMedusaRequest<unknown, AdminInvitationSettingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const to = await findAdminEmail(req)
  const { mail, settings, stopUrl } = await composeSampleFor(req)
  try {
    await req.scope.resolve(Modules.NOTIFICATION).createNotifications({
      to,
      channel: "email",
      template: "invitation-test",
      content: mail,
      from: senderOf(settings),
      provider_data: {
        ...(settings.reply_to ? { reply_to: settings.reply_to } : {}),
        headers: unsubscribeHeaders(stopUrl),
      },
      trigger_type: "invitation.test",
    })
  } catch (error) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The test mail was not sent: ${scrubError(error)}`,
    )
  }
  res.json({ to })
}

async function findAdminEmail(req: AuthenticatedMedusaRequest): Promise<string> {
  const [user] = await req.scope
    .resolve(Modules.USER)
    .listUsers({ id: [req.auth_context.actor_id] }, { select: ["email"], take: 1 })
  if (!user) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A test mail goes to the admin who asks for it, and an API key has no mailbox.",
    )
  }
  return user.email
}
