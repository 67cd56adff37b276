/**
 * The types that shops and storefronts import from `medusa-plugin-invitations/types`. Nothing here
 * exists at run time, and what storefronts need stands without Medusa's packages.
 */
export type { RefusalReason } from "../api/utils/refuse"
export type {
  ActorType,
  Allowance,
  ClaimedDelivery,
  ComposedMail,
  DeliveryStatus,
  InvitationAction,
  InvitationFilters,
  InvitationPluginOptions,
  InvitationSettings,
  InvitationStatus,
  MailData,
  MailTemplate,
  MomentBounds,
  SendingOptions,
  SettingName,
  SubmissionOutcome,
  SuppressionReason,
} from "../modules/invitation"
export type { SmtpProviderOptions } from "../providers/smtp/options"
export type { InvitationAccepted } from "../workflows/registration/invitation-accepted"
export type * from "./admin"
export type * from "./event"
export type * from "./reports"
export type * from "./service"
export type * from "./store"
