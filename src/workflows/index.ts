export { acceptInvitationWorkflow } from "./registration/accept-invitation"
export { applyInvitationRetentionWorkflow } from "./erasure/apply-retention"
export { createInvitationsWorkflow } from "./inviting/create-invitations"
export { discardInvitationsWorkflow } from "./life/discard-invitations"
export { dispatchInvitationsWorkflow } from "./delivery/dispatch-deliveries"
export { editInvitationWorkflow, type EditInvitationInput } from "./life/edit-invitation"
export {
  eraseAddressWorkflow,
  type EraseAddressInput,
  type ErasedCounts,
} from "./erasure/erase-address"
export {
  eraseInvitationsOfCustomersWorkflow,
  type EraseCustomersInput,
} from "./erasure/erase-customers"
export { InvitationEvents } from "./events"
export { expireInvitationsWorkflow } from "./life/expire-invitations"
export { healInvitationRegistrationsWorkflow } from "./registration/heal-registrations"
export { importInvitationsWorkflow, type ImportInvitationsInput } from "./batch/import-invitations"
export { invitationAcceptedWorkflow } from "./registration/invitation-accepted"
export {
  reconcileInvitationDeletionsWorkflow,
  type ReconcileDeletionsInput,
} from "./erasure/reconcile-deletions"
export {
  reconcileInvitationPurchasesWorkflow,
  type ReconcilePurchasesInput,
} from "./report/reconcile-purchases"
export {
  recordInvitationPurchasesWorkflow,
  type RecordPurchasesInput,
} from "./report/record-purchases"
export { recoverInvitationDeliveriesWorkflow } from "./delivery/recover-deliveries"
export {
  resendInvitationsWorkflow,
  type ResendInvitationsInput,
} from "./inviting/resend-invitations"
export { steerInvitationBatchWorkflow, type SteerBatchInput } from "./batch/steer-batch"
export {
  suppressAddressesWorkflow,
  type SuppressAddressesInput,
} from "./suppression/suppress-addresses"
export { unsuppressAddressesWorkflow } from "./suppression/unsuppress-addresses"
export { updateInvitationSettingsWorkflow } from "./settings/update-settings"
export type { CreateInvitationsInput } from "./inviting/steps/prepare-submission"
export { workOnInvitationBatchWorkflow } from "./batch/work-on-batch"
export {
  workOnInvitationSelectionWorkflow,
  type WorkOnSelectionInput,
} from "./batch/work-on-selection"
