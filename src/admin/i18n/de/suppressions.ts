/** Die Liste der Adressen, an die nichts gesendet werden darf. */
export const suppressionWords = {
  suppressions: {
    title: "Wer keine E-Mails erhält",
    description:
      "Diese Adressen erhalten keine Einladung, von wem auch immer. Kunden erfahren es nicht: Für sie sieht eine solche Einladung aus wie jede andere.",
    loading: "Adressen werden geladen…",
    error: "Die Adressen konnten nicht geladen werden",
    search: "Ganze Adresse suchen",
    none: "Keine Adresse ist gesperrt, und niemand hat sich abgemeldet.",
    notFound: "Diese Adresse darf E-Mails erhalten. Zum Nachsehen die ganze Adresse eingeben.",
    pages: "Seiten der Liste",
    block: "Adressen sperren",
    blocked_one: "{{count, number}} Adresse gesperrt",
    blocked_other: "{{count, number}} Adressen gesperrt",
    unblock: "Freigeben",
    unblockOne: "{{email}} freigeben",
    unblockTitle: "Diese Adresse wieder freigeben?",
    unblockConfirm: "Mitarbeiter und Kunden können sie dann wieder einladen.",
    unblockOwnWish:
      "Der Inhaber wünscht keine E-Mails mehr. Geben Sie die Adresse nur auf seinen Wunsch frei: Alles andere kann gegen das Gesetz sein.",
    unblocked: "Adresse freigegeben",
    failed: "Das ging nicht",
    reasons: {
      unsubscribed: "Abgemeldet",
      blocked: "Gesperrt",
      bounced: "Unzustellbar",
      complained: "Beschwerde",
    },
  },
}
