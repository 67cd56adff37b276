import { Module } from "@medusajs/framework/utils"
import InvitationModuleService from "./service"

/** Name under which the module is registered: `container.resolve(INVITATION_MODULE)`. */
export const INVITATION_MODULE = "invitation"

export default Module(INVITATION_MODULE, { service: InvitationModuleService })

// The door: nobody outside imports from further inside. The admin's screens, which run in a browser, have
// a door of their own (browser.ts).
export type { InvitationModuleService }
export { normalizeEmail, parseEmailAddress } from "./address/email-address"
export { publicInviterName } from "./address/inviter-name"
export { holdsLink } from "./address/link-like"
export { spellingsOf } from "./address/spellings"
export type { ForeignHistory, ForeignInvitation } from "./adoption/adopt-invitations"
export type { BatchProgress } from "./batch/batch-progress"
export type {
  BatchLease,
  ClaimedBatchWork,
  ClaimedImport,
  ClaimedSelection,
} from "./batch/batch-work"
export type { ImportChunk, ImportRow, RejectedRow } from "./batch/import-chunks"
export type { ImportCommon, NewImport } from "./batch/insert-import"
export type { Selection } from "./batch/selection"
export type { BatchSteering } from "./batch/steer-batch"
export type { ImportOutcome } from "./batch/work-on-import"
export { BatchLostError } from "./batch/work-on-selection"
export type { ClaimedDelivery, LoadedDelivery } from "./delivery/claim-deliveries"
export type { AbandonedDelivery } from "./delivery/delivery-leases"
export { NOT_BEGUN, type QueueHealth } from "./delivery/queue-health"
export type { DeliveryOutcome, SettledDeliveries } from "./delivery/settle-deliveries"
export type { AddressErasure } from "./erasure/erase"
export type { Allowance } from "./inviting/allowance"
export { newInvitationId } from "./inviting/new-invitation-id"
export {
  candidates,
  MAX_MESSAGE_LENGTH,
  readEntries,
  type SubmissionOutcome,
} from "./inviting/submission"
export type { SubmitInvitationsInput } from "./inviting/submit"
export type { DiscardInput } from "./life/end-invitations"
export {
  type ActorType,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  INVITATION_STATUSES,
  type InvitationAction,
  type InvitationState,
  type InvitationStatus,
  isAllowed,
  isSecondMail,
  OPEN_STATUSES,
  SENDING_ACTIONS,
  sendingAction,
  type Transition,
  TRANSITIONS,
} from "./life/status"
export {
  EXPORT_START,
  type ExportedInvitation,
  type ExportPosition,
} from "./list/export-invitations"
export {
  filterSql,
  type InvitationFilters,
  MAX_SEARCH_LENGTH,
  type MomentBounds,
} from "./list/filters"
export { isByGroup, type ListOrder, readOrder, SORTABLE_FIELDS } from "./list/sorting"
export { SUPPRESSION_REASONS, type SuppressionReason } from "./models/invitation-suppression"
export type { InvitationPluginOptions, SendingOptions } from "./settings/options"
export type { AcceptedBy } from "./registration/accept-invitation"
export type { TokenInvitation } from "./registration/find-by-token"
export type { OrdersSeen, SeenPurchase } from "./report/purchases"
export { CUSTOMER_ORDERS, type CustomerPage } from "./report/report-customers"
export { isTimeZone, readRange } from "./report/report-range"
export type { ReportScope } from "./report/report-scope"
export {
  type ConversionFigures,
  type CustomerFigures,
  type GeneralFigures,
  REPORT_INTERVALS,
  type ReportedInviter,
  type ReportInterval,
  type ReportRow,
  type SummaryFigures,
} from "./report/report-types"
export type { SummaryTotals } from "./report/reports"
export type { TokenClaims } from "./secrets/token"
export type { Claim } from "./service/delivery-verbs"
export {
  type InvitationSettings,
  SETTING_NAMES,
  type SettingName,
  SETTINGS,
} from "./settings/definitions"
export {
  type CommonMailData,
  type ComposedMail,
  isTemplateName,
  type MailData,
  type MailTemplate,
  type MailTemplates,
  templateNames,
} from "./settings/mail-template"
export type { SettingChanges } from "./settings/save-settings"
export { readSettingChanges } from "./settings/setting-changes"
export { AlreadyOpenError } from "./sql/run"
export type {
  SuppressionResult,
  SuppressOutcome,
  UnsuppressOutcome,
} from "./suppression/suppression"
export { SUPPRESSED_ERROR, type SuppressionRow } from "./suppression/suppressions"
