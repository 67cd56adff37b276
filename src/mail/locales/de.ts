import type { MailWords } from "../types"

/** German words of the built-in mail. */
export const de: MailWords = {
  subject: (shop) => `Ihre Einladung zu ${shop}`,
  heading: (shop) => `Ihre Einladung zu ${shop}`,
  invited: (inviter, shop) =>
    inviter
      ? `${inviter} lädt Sie ein, ein Konto bei ${shop} zu eröffnen.`
      : `${shop} lädt Sie ein, ein Konto zu eröffnen.`,
  messageFrom: (inviter, shop) => `${inviter ?? shop} schreibt:`,
  button: "Konto eröffnen",
  linkHint:
    "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
  expires: (date) => `Die Einladung gilt bis zum ${date}.`,
  why: (inviter, shop) =>
    inviter
      ? `Sie erhalten diese E-Mail, weil ${inviter} Ihre Adresse bei ${shop} eingegeben hat. Wenn Sie kein Konto möchten, brauchen Sie nichts zu tun.`
      : `Sie erhalten diese E-Mail, weil ${shop} Ihre Adresse eingegeben hat, um Sie einzuladen. Wenn Sie kein Konto möchten, brauchen Sie nichts zu tun.`,
  unsubscribeText: (shop) =>
    `Wenn Sie keine Einladungen von ${shop} mehr erhalten möchten, öffnen Sie diese Adresse:`,
  unsubscribeLink: "Keine Einladungen mehr erhalten",
  existing: {
    heading: (shop) => `Sie haben bereits ein Konto bei ${shop}`,
    invited: (inviter, shop) =>
      inviter
        ? `${inviter} hat Sie zu ${shop} eingeladen. Sie haben dort bereits ein Konto und können sich einfach anmelden.`
        : `Sie wurden zu ${shop} eingeladen. Sie haben dort bereits ein Konto und können sich einfach anmelden.`,
    button: "Anmelden",
  },
  page: {
    title: "Keine Einladungen mehr?",
    ask: (shop) => `Möchten Sie keine Einladungen von ${shop} mehr an diese Adresse erhalten?`,
    button: "Abbestellen",
    doneTitle: "Einladungen abbestellt",
    done: (shop) => `${shop} sendet keine Einladungen mehr an diese Adresse.`,
    invalid: "Dieser Link ist ungültig",
    invalidHint:
      "Vielleicht wurde er unterwegs abgeschnitten. Öffnen Sie den Link der E-Mail noch einmal, oder kopieren Sie ihn ganz.",
  },
}
