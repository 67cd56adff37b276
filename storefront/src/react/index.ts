"use client"

/**
 * Invitations in React: components that are ready, and the hooks that they are made of.
 */
export { medusaStarterClassNames } from "../class-names.ts"
export type { InvitationClassNames, InvitationSlot } from "../class-names.ts"
export { InvitationLanding } from "./components/invitation-landing.tsx"
export type {
  BrowserLandingProps,
  InvitationLandingProps,
  ServerLandingProps,
} from "./components/invitation-landing.tsx"
export type { FormAction } from "./components/landing-form.tsx"
export type { LandingLinks } from "./components/landing-view.tsx"
export { MyInvitations } from "./components/my-invitations.tsx"
export type { MyInvitationsProps } from "./components/my-invitations.tsx"
export { SendInvitations } from "./components/send-invitations.tsx"
export type { SendInvitationsProps } from "./components/send-invitations.tsx"
export { clientFromActions } from "./from-actions.ts"
export { useInvitation } from "./hooks/use-invitation.ts"
export type { InvitationLinkState, UseInvitationOptions } from "./hooks/use-invitation.ts"
export { useInvitationLimits } from "./hooks/use-invitation-limits.ts"
export type { LimitsView } from "./hooks/use-invitation-limits.ts"
export { useInvitationSettings } from "./hooks/use-invitation-settings.ts"
export type {
  InvitationSettingsState,
  UseInvitationSettingsOptions,
} from "./hooks/use-invitation-settings.ts"
export { useMyInvitations } from "./hooks/use-my-invitations.ts"
export type {
  InvitationActionOutcome,
  InvitationVerb,
  MyInvitationsState,
  UseMyInvitationsOptions,
} from "./hooks/use-my-invitations.ts"
export type { Recipient, RecipientsState } from "./hooks/use-recipients.ts"
export { useRegisterInvited } from "./hooks/use-register-invited.ts"
export type {
  RegisterInvitedState,
  UseRegisterInvitedOptions,
} from "./hooks/use-register-invited.ts"
export { useSendInvitations } from "./hooks/use-send-invitations.ts"
export type {
  SendInvitationsState,
  UseSendInvitationsOptions,
} from "./hooks/use-send-invitations.ts"
