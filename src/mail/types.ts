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
}

/** What the invitation itself says. */
export interface MailData extends CommonMailData {
  /** Where an account is opened. Carries the token: never store or log it. */
  invitation_url: string
  /** Until when that works; null: without end. */
  expires_at: Date | null
}

/** What somebody is told who was invited and has an account already. */
export interface ExistingAccountMailData extends CommonMailData {
  /** Where one logs in. */
  login_url: string
}

/** A finished mail. */
export interface ComposedMail {
  subject: string
  html: string
  text: string
}

/** Turns data into a mail, in our process: the link never travels to a provider as data. */
export type MailTemplate = (data: MailData) => ComposedMail

/** The words of the built-in mails in one language. Names come and go unescaped. */
export interface MailWords {
  subject(shop: string): string
  heading(shop: string): string
  invited(inviter: string | null, shop: string): string
  messageFrom(inviter: string | null, shop: string): string
  button: string
  linkHint: string
  expires(date: string): string
  why(inviter: string | null, shop: string): string
  /** To somebody who has an account already. */
  existing: {
    heading(shop: string): string
    invited(inviter: string | null, shop: string): string
    button: string
  }
}
