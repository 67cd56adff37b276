import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { existingGroups } from "../../../lookups/choose-groups"
import { findOpenElsewhere } from "../../../lookups/find-open-elsewhere"
import { hasEmailProvider } from "../../../lookups/has-email-provider"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  isTemplateName,
  readSettingChanges,
  SETTING_NAMES,
  templateNames,
} from "../../../modules/invitation"
import { updateInvitationSettingsWorkflow } from "../../../workflows"
import { scopeOf } from "./scope"
import type { AdminInvitationSettingsQuery, AdminUpdateInvitationSettingsBody } from "./validators"

/**
 * The effective settings of the shop or a channel, which of them are inherited, and what one should
 * know to judge them.
 */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminInvitationSettingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  await answer(req.scope, await scopeOf(req), res)
}

/** Sets settings, and clears those that are null; all or none. Answers like GET. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateInvitationSettingsBody, AdminInvitationSettingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const salesChannelId = await scopeOf(req)
  const changes = readSettingChanges(salesChannelId, req.validatedBody)
  await refuseUnknownGroups(req.scope, changes.set)
  await refuseUnknownTemplate(req.scope, changes.set)
  await updateInvitationSettingsWorkflow(req.scope).run({ input: changes })
  await answer(req.scope, salesChannelId, res)
}

async function answer(
  container: MedusaContainer,
  salesChannelId: string | null,
  res: MedusaResponse,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const settings = await invitations.getSettings(salesChannelId)
  const stored = await invitations.listStoredSettings(salesChannelId)
  const own = new Set(
    stored.filter((row) => row.sales_channel_id === salesChannelId).map((row) => row.name),
  )
  const { mailTemplates } = await invitations.getOptions()
  res.json({
    settings,
    inherited: SETTING_NAMES.filter((name) => !own.has(name)),
    mail_templates: templateNames(mailTemplates),
    email_provider: hasEmailProvider(container),
    open_elsewhere: await findOpenElsewhere(container, salesChannelId),
  })
}

/** A template that does not exist would be replaced by the built-in one without anybody noticing. */
async function refuseUnknownTemplate(
  container: MedusaContainer,
  set: Readonly<Record<string, unknown>>,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { mailTemplates } = await invitations.getOptions()
  const name = set["mail_template"]
  if (name !== undefined && !isTemplateName(mailTemplates, name)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "mail_template: there is no template of this name; register it with the plugin option `mailTemplates`, or use `default`",
    )
  }
}

/** A group that does not exist would be skipped at registration without anybody noticing. */
async function refuseUnknownGroups(
  container: MedusaContainer,
  set: Readonly<Record<string, unknown>>,
): Promise<void> {
  const named = [set["default_customer_group_id"], set["inheritable_group_ids"]]
    .flat()
    .filter((id) => typeof id === "string")
  const known = await existingGroups(container, named)
  if (known.length < new Set(named).size) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "There is no customer group with one of the ids given.",
    )
  }
}
