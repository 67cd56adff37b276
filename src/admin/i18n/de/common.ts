import type { commonWords as English } from "../en/common"

/** Words that several screens share, in German. */
export const commonWords: typeof English = {
  nav: {
    marketing: "Marketing",
    invitations: "Einladungen",
    reports: "Berichte",
  },
  fields: {
    id: "ID",
    email: "E-Mail",
    invitee: "Konto",
    inviter: "Eingeladen von",
    created: "Angelegt",
    sent: "Gesendet",
    firstSent: "Erstmals gesendet",
    registered: "Registriert",
    purchased: "Gekauft",
    status: "Status",
    delivery: "Zustellung",
    website: "Gültige Website",
    group: "Kundengruppe",
    batch: "Vorgang",
  },
  status: {
    not_sent: "Nicht gesendet",
    sent: "Gesendet",
    accepted: "Angenommen",
    discarded: "Verworfen",
    expired: "Abgelaufen",
  },
  delivery: {
    sending: "Wird gesendet …",
    resending: "Wird erneut gesendet …",
    failed: "Zustellung fehlgeschlagen",
    unknown: "Zustellung ungewiss",
  },
  deliveryStatus: {
    queued: "Wartet auf Versand",
    sending: "Wird gesendet",
    sent: "Gesendet",
    failed: "Fehlgeschlagen",
    unknown: "Ungewiss",
    dropped: "Verworfen",
  },
  inviter: {
    admin: "Admin",
    deleted: "Gelöschter Kunde",
  },
  erased: "Gelöscht",
  actions: {
    retry: "Erneut versuchen",
    cancel: "Abbrechen",
    save: "Speichern",
    close: "Schließen",
    remove: "{{name}} entfernen",
    backToList: "Zurück zu den Einladungen",
  },
  pages: {
    page: "{{page, number}} von {{pages, number}}",
    previous: "Zurück",
    next: "Weiter",
  },
  notes: {
    warning: "Bitte beachten",
    info: "Hinweis",
    error: "Das hat nicht geklappt",
  },
}
