import type { MailWords } from "../types"

/** English words of the built-in mail. */
export const en: MailWords = {
  subject: (shop) => `You are invited to ${shop}`,
  heading: (shop) => `You are invited to ${shop}`,
  invited: (inviter, shop) =>
    inviter
      ? `${inviter} invites you to open an account at ${shop}.`
      : `${shop} invites you to open an account.`,
  messageFrom: (inviter, shop) => `${inviter ?? shop} writes:`,
  button: "Open your account",
  linkHint: "If the button does not work, copy this address into your browser:",
  expires: (date) => `The invitation is valid until ${date}.`,
  why: (inviter, shop) =>
    inviter
      ? `You get this mail because ${inviter} entered your address at ${shop}. If you do not want an account, you need not do anything.`
      : `You get this mail because ${shop} entered your address to invite you. If you do not want an account, you need not do anything.`,
  unsubscribeText: (shop) => `To unsubscribe from invitations by ${shop}, open this address:`,
  unsubscribeLink: "Unsubscribe from invitations",
  existing: {
    heading: (shop) => `You already have an account at ${shop}`,
    invited: (inviter, shop) =>
      inviter
        ? `${inviter} invited you to ${shop}. You have an account there already, so you can simply log in.`
        : `You were invited to ${shop}. You have an account there already, so you can simply log in.`,
    button: "Log in",
  },
  page: {
    title: "Unsubscribe from invitations?",
    ask: (shop) => `Do you want to stop getting invitations from ${shop} at this address?`,
    button: "Unsubscribe",
    doneTitle: "You are unsubscribed",
    done: (shop) => `${shop} will send no more invitations to this address.`,
    invalid: "This link is not valid",
    invalidHint:
      "It may have been cut off on its way. Open the link in the mail once more, or copy all of it.",
  },
}
