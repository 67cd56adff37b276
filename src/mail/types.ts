import type { CommonMailData } from "../modules/invitation"

/** What somebody is told who was invited and has an account already. */
export interface ExistingAccountMailData extends CommonMailData {
  /** Where one logs in. */
  login_url: string
}

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
  /** Before the link, in the text part. */
  unsubscribeText(shop: string): string
  /** The link itself. */
  unsubscribeLink: string
  /** To somebody who has an account already. */
  existing: {
    heading(shop: string): string
    invited(inviter: string | null, shop: string): string
    button: string
  }
  /** The page that the unsubscribe link leads to. */
  page: {
    title: string
    ask(shop: string): string
    button: string
    /** Once it is done. */
    doneTitle: string
    done(shop: string): string
    /** The address of the page is not one of ours. */
    invalid: string
    invalidHint: string
  }
}
