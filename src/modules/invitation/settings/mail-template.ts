/** Name of the built-in mail in the setting `mail_template`. */
export const DEFAULT_TEMPLATE = "default"

/** What every mail of the plugin says. Nothing in it is escaped; HTML must be made safe from it. */
export interface CommonMailData {
  /** Name of the shop. */
  shop_name: string
  /** Name of the customer who invites, fit for strangers; null: the shop invites. */
  inviter_name: string | null
  /** What the inviter wrote; null: nothing. */
  message: string | null
  /** BCP 47 tag of the mail's language. */
  locale: string
  logo_url: string | null
  postal_address: string | null
  /** Where the recipient asks for no more mails. A mail that leaves it out gets a line with it. */
  unsubscribe_url: string
}

/** What the invitation itself says. */
export interface MailData extends CommonMailData {
  /** Where an account is opened. Carries the token: never store or log it. */
  invitation_url: string
  /** Until when that works; null: without end. */
  expires_at: Date | null
}

/** A finished mail. */
export interface ComposedMail {
  subject: string
  html: string
  text: string
}

/** Turns data into a mail, in our process: the link never travels to a provider as data. */
export type MailTemplate = (data: MailData) => ComposedMail | Promise<ComposedMail>

/** Templates that the host registered, by name. */
export type MailTemplates = Readonly<Record<string, MailTemplate>>

/** Whether the setting `mail_template` may have this value. */
export function isTemplateName(templates: MailTemplates, name: unknown): name is string {
  return typeof name === "string" && (name === DEFAULT_TEMPLATE || Object.hasOwn(templates, name))
}

/** What the setting `mail_template` can be, the built-in mail first. */
export function templateNames(templates: MailTemplates): string[] {
  return [DEFAULT_TEMPLATE, ...Object.keys(templates)]
}
