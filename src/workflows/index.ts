export { acceptInvitationWorkflow } from "./accept-invitation"
export { applyInvitationRetentionWorkflow } from "./apply-retention"
export { createInvitationsWorkflow } from "./create-invitations"
export { discardInvitationsWorkflow } from "./discard-invitations"
export { dispatchInvitationsWorkflow } from "./dispatch-deliveries"
export { editInvitationWorkflow, type EditInvitationInput } from "./edit-invitation"
export { eraseAddressWorkflow, type EraseAddressInput, type ErasedCounts } from "./erase-address"
export { eraseInvitationsOfCustomersWorkflow, type EraseCustomersInput } from "./erase-customers"
export { InvitationEvents } from "./events"
export { expireInvitationsWorkflow } from "./expire-invitations"
export { healInvitationRegistrationsWorkflow } from "./heal-registrations"
export { importInvitationsWorkflow, type ImportInvitationsInput } from "./import-invitations"
export { invitationAcceptedWorkflow } from "./invitation-accepted"
export {
  reconcileInvitationDeletionsWorkflow,
  type ReconcileDeletionsInput,
} from "./reconcile-deletions"
export {
  reconcileInvitationPurchasesWorkflow,
  type ReconcilePurchasesInput,
} from "./reconcile-purchases"
export { recordInvitationPurchasesWorkflow, type RecordPurchasesInput } from "./record-purchases"
export { recoverInvitationDeliveriesWorkflow } from "./recover-deliveries"
export { resendInvitationsWorkflow, type ResendInvitationsInput } from "./resend-invitations"
export { steerInvitationBatchWorkflow, type SteerBatchInput } from "./steer-batch"
export { suppressAddressesWorkflow, type SuppressAddressesInput } from "./suppress-addresses"
export { unsuppressAddressesWorkflow } from "./unsuppress-addresses"
export { updateInvitationSettingsWorkflow } from "./update-settings"
export type { CreateInvitationsInput } from "./steps/prepare-submission"
export { workOnInvitationBatchWorkflow } from "./work-on-batch"
export { workOnInvitationSelectionWorkflow, type WorkOnSelectionInput } from "./work-on-selection"
