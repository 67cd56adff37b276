import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  candidates,
  INVITATION_MODULE,
  type InvitationModuleService,
  type InvitationSettings,
  readEntries,
  type SubmitInvitationsInput,
} from "../../../modules/invitation"
import { chooseGroupsForAdmin, chooseGroupsForCustomer } from "../../../lookups/choose-groups"
import { findAccounts } from "../../../lookups/find-accounts"
import { findSalesChannel } from "../../../lookups/find-sales-channel"
import { assertEnabled } from "../assert-enabled"

/** Who invites whom, from where. */
export interface CreateInvitationsInput {
  /** Addresses as typed; the results keep their order. */
  emails: string[]
  message?: string | null
  /** Left out or null: the store's default sales channel. */
  sales_channel_id?: string | null
  /** Only for staff. Left out or null: the default group of the settings; `[]`: none. */
  customer_group_ids?: string[] | null
  /** Only for staff. */
  metadata?: Record<string, unknown> | null
  /** Whether to send at once. Default true. */
  send?: boolean
  /** The customer who invites; left out: staff. */
  inviter_id?: string
  /** The admin user or API key who invites. */
  created_by?: string | null
}

/** Looks up what a submission needs to know and to remember. Reads only. */
export const prepareSubmissionStep = createStep(
  "prepare-submission",
  async (input: CreateInvitationsInput, { container }) => {
    const channel = await findSalesChannel(container, input.sales_channel_id ?? undefined)
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const settings = await invitations.getSettings(channel.id)
    assertEnabled(settings)
    const own = input.inviter_id
      ? await forCustomer(container, input.inviter_id, input.message ?? null, settings)
      : await forAdmin(container, input, settings)
    return new StepResponse<SubmitInvitationsInput>({
      emails: input.emails,
      sales_channel: channel,
      expires_after_days: settings.expires_after_days,
      send: input.send ?? true,
      ...own,
    })
  },
)

type OwnPart = Omit<
  SubmitInvitationsInput,
  "emails" | "sales_channel" | "expires_after_days" | "send"
>

async function forAdmin(
  container: MedusaContainer,
  input: CreateInvitationsInput,
  settings: InvitationSettings,
): Promise<OwnPart> {
  return {
    inviter: null,
    created_by: input.created_by ?? null,
    message: input.message ?? null,
    metadata: input.metadata ?? null,
    customer_group_ids: await chooseGroupsForAdmin(
      container,
      input.customer_group_ids ?? undefined,
      settings,
    ),
    account_emails: await findAccounts(container, candidates(readEntries(input.emails))),
  }
}

async function forCustomer(
  container: MedusaContainer,
  inviterId: string,
  message: string | null,
  settings: InvitationSettings,
): Promise<OwnPart> {
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(inviterId, {
    select: ["id", "email", "first_name", "last_name"],
    relations: ["groups"],
  })
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  const groups = customer.groups ?? []
  return {
    inviter: {
      id: customer.id,
      email: customer.email,
      name: name || null,
      group_name: groups.map((group) => group.name).join(", ") || null,
      limits: settings,
    },
    created_by: null,
    message: settings.allow_message ? message : null,
    metadata: null,
    customer_group_ids: await chooseGroupsForCustomer(
      container,
      groups.map((group) => group.id),
      settings,
    ),
    account_emails: [],
  }
}
