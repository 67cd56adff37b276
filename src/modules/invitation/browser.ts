/**
 * What of the module the admin's screens use: words, rules and bounds that need no server. Everything
 * here must run in a browser.
 */
export { parseEmailAddress } from "./address/email-address"
export {
  type ActorType,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  INVITATION_STATUSES,
  type InvitationAction,
  type InvitationState,
  type InvitationStatus,
  OPEN_STATUSES,
  sendingAction,
  TRANSITIONS,
} from "./life/status"
export type { BATCH_KINDS, BATCH_STATUSES } from "./models/invitation-batch"
export type { SuppressionReason } from "./models/invitation-suppression"
export { REPORT_INTERVALS, type ReportInterval } from "./report/report-types"
export {
  type InvitationSettings,
  isSettingName,
  SETTING_NAMES,
  type SettingName,
  SETTINGS,
} from "./settings/definitions"
