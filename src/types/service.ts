import type { InvitationModuleService as Service } from "../modules/invitation"

/**
 * What a shop's own code may ask of `container.resolve(INVITATION_MODULE)`: everything that reads.
 * Whatever changes invitations goes by the workflows, which tell events and keep the rules; claims,
 * leases and slots are the sender's own affair.
 */
export type InvitationModuleService = Pick<
  Service,
  | "findSuppressed"
  | "getAllowance"
  | "getOptions"
  | "getQueueHealth"
  | "getSettings"
  | "getSettingsOf"
  | "listAndCountInvitationDeliveries"
  | "listAndCountInvitationHistories"
  | "listAndCountInvitations"
  | "listBatchProgress"
  | "listInvitationDeliveries"
  | "listInvitationHistories"
  | "listInvitationIds"
  | "listInvitations"
  | "listSuppressed"
  | "reportConversion"
  | "reportCustomers"
  | "reportGeneral"
  | "reportSummary"
  | "retrieveInvitation"
>
