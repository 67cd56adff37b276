/** What a template may say. Nothing in it is escaped; a template must escape what it puts in HTML. */
export interface MailData {
  /** Name of the shop. */
  shop_name: string
  /** Name of the customer who invites, fit for strangers; null: the shop invites. */
  inviter_name: string | null
  /** What the inviter wrote; null: nothing. */
  message: string | null
  /** Where an account is opened. Carries the token: never store or log it. */
  invitation_url: string
  /** Until when that works; null: without end. */
  expires_at: Date | null
  /** BCP 47 tag of the mail's language. */
  locale: string
  logo_url: string | null
  postal_address: string | null
}

/** A finished mail. */
export interface ComposedMail {
  subject: string
  html: string
  text: string
}

/** Turns data into a mail, in our process: the link never travels to a provider as data. */
export type MailTemplate = (data: MailData) => ComposedMail

/** The words of the built-in mail in one language. `shop` and `inviter` come unescaped. */
export interface MailWords {
  subject(shop: string): string
  heading(shop: string): string
  invited(inviter: string | null, shop: string): string
  messageFrom(inviter: string | null, shop: string): string
  button: string
  linkHint: string
  expires(date: string): string
  why(inviter: string | null, shop: string): string
}
