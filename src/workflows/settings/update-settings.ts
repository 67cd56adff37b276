import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type SettingChanges,
} from "../../modules/invitation"

/** Writes all changes in one transaction; the only step, so there is nothing to compensate. */
const saveSettingsStep = createStep(
  "save-settings",
  async (input: SettingChanges, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    await invitations.saveSettings(input)
    return new StepResponse(undefined)
  },
)

/** Sets and clears settings of the whole shop or of one sales channel. */
export const updateInvitationSettingsWorkflow = createWorkflow(
  "update-invitation-settings",
  (input: WorkflowData<SettingChanges>) => new WorkflowResponse(saveSettingsStep(input)),
)
