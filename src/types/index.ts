/**
 * The types that shops and storefronts import from `medusa-plugin-invitations/types`. Nothing here
 * exists at run time, and what storefronts need stands without Medusa's packages.
 */
export type { RefusalReason } from "../api/utils/refuse"
export type { Allowance } from "../modules/invitation/inviting/allowance"
export type { InvitationFilters, MomentBounds } from "../modules/invitation/list/filters"
export type {
  ComposedMail,
  MailData,
  MailTemplate,
} from "../modules/invitation/settings/mail-template"
export type { InvitationPluginOptions, SendingOptions } from "../modules/invitation/options"
export type { ClaimedDelivery } from "../modules/invitation/delivery/claim-deliveries"
export type { SuppressionReason } from "../modules/invitation/models/invitation-suppression"
export type { InvitationSettings, SettingName } from "../modules/invitation/settings/definitions"
export type {
  ActorType,
  DeliveryStatus,
  InvitationAction,
  InvitationStatus,
} from "../modules/invitation/life/status"
export type { SubmissionOutcome } from "../modules/invitation/inviting/submission"
export type { SmtpProviderOptions } from "../providers/smtp/options"
export type { InvitationAccepted } from "../workflows/registration/invitation-accepted"
export type { default as InvitationModuleService } from "../modules/invitation/service"
export type * from "./admin"
export type * from "./event"
export type * from "./reports"
export type * from "./store"
