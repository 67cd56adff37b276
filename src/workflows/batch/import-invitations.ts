import { MedusaError } from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { StagedFile } from "../../importing/stage-file"
import { chooseGroupsForAdmin } from "../../lookups/choose-groups"
import { findSalesChannel } from "../../lookups/find-sales-channel"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type NewImport,
} from "../../modules/invitation"
import { BATCHES_QUEUED } from "../events"
import { assertEnabled } from "../inviting/assert-enabled"

/** A file that has arrived, and what is to become of it. Holds no address. */
export interface ImportInvitationsInput {
  file: StagedFile
  /** For rows without a message of their own. */
  message?: string | null
  /** Default: the store's default sales channel. */
  sales_channel_id?: string
  /** For rows without a group of their own. Left out: the default group of the settings; `[]`: none. */
  customer_group_ids?: string[]
  /** Whether to send at once. Default true. */
  send?: boolean
  /** Whether to find out only what would become of each row. Default false. */
  dry_run?: boolean
  /** The admin user or API key who invites. */
  created_by?: string | null
}

/** Does nothing but take the file out of the database again when it is refused. */
const holdFileStep = createStep(
  "hold-file",
  async ({ file }: ImportInvitationsInput) => new StepResponse(file.id, file.id),
  async (id, { container }) => {
    if (id) {
      const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
      await invitations.dropImport(id)
    }
  },
)

/** Looks up what the invitations of the file are to have in common. Reads only. */
const prepareImportStep = createStep(
  "prepare-import",
  async ({ file, ...input }: ImportInvitationsInput, { container }) => {
    const channel = await findSalesChannel(container, input.sales_channel_id)
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const settings = await invitations.getSettings(channel.id)
    assertEnabled(settings)
    return new StepResponse<NewImport>({
      ...file,
      dry_run: input.dry_run ?? false,
      created_by: input.created_by ?? null,
      common: {
        message: input.message || null,
        sales_channel_id: channel.id,
        sales_channel_name: channel.name,
        customer_group_ids: await chooseGroupsForAdmin(
          container,
          input.customer_group_ids,
          settings,
        ),
        expires_after_days: settings.expires_after_days,
        send: input.send ?? true,
      },
    })
  },
)

/** Makes the file a batch. Not compensated: a worker may have taken it by then. */
const startImportStep = createStep("start-import", async (file: NewImport, { container }) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  if (!(await invitations.startImport(file))) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The file took too long to arrive. Send it again, or split it into several.",
    )
  }
  return new StepResponse(file.id)
})

/**
 * Makes a batch of a file that lies in the database, and wakes those who work on it; answers the
 * batch's id. When it is refused, the file is removed.
 *
 * The hook `validate` gets the import without its rows, and refuses it by throwing a `MedusaError`.
 */
export const importInvitationsWorkflow = createWorkflow(
  "import-invitations",
  (input: WorkflowData<ImportInvitationsInput>) => {
    holdFileStep(input)
    const validate = createHook("validate", { input })
    const file = prepareImportStep(input)
    const id = startImportStep(file)
    const wake = transform({ id }, () => [{}])
    emitEventStep({ eventName: BATCHES_QUEUED, data: wake })
    return new WorkflowResponse(id, { hooks: [validate] })
  },
)
