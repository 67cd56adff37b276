/**
 * Invitations in a storefront, without React: the client, its errors, and what a storefront's server
 * needs. Runs on servers and in browsers.
 */
export { answer, type Answer, type InvitationActions } from "./answer.ts"
export { forgetInvitationToken, takeInvitationToken } from "./browser-token.ts"
export {
  medusaStarterClassNames,
  type InvitationClassNames,
  type InvitationSlot,
} from "./class-names.ts"
export { createInvitationsClient, type InvitationsClient } from "./client/client.ts"
export type { RequestOptions } from "./client/request.ts"
export type { InvitationsSdk } from "./client/sdk.ts"
export {
  errorData,
  InvitationError,
  isDeadLink,
  isInvitationError,
  type DeadLinkReason,
  type InvitationErrorData,
  type InvitationErrorReason,
} from "./errors.ts"
export type { InvitationLabels } from "./labels/labels.ts"
export {
  invitationHeaders,
  openInvitation,
  readRegistrationForm,
  type InvitationLink,
  type RegistrationFormState,
} from "./landing.ts"
export type * from "./types.ts"
