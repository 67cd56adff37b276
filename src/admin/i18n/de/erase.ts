import type { eraseWords as English } from "../en/erase"

/** Forgetting an address, in German. */
export const eraseWords: typeof English = {
  erase: {
    heading: "Eine Adresse vergessen",
    description:
      "Wenn jemand darum bittet: löscht die Adresse samt Namen und Nachrichten aus allem, was zu Einladungen gespeichert ist. Zahlen und Daten bleiben.",
    email: "Zu vergessende Adresse",
    hint: "Konto, Bestellungen und Anmeldung bleiben: Löschen Sie dafür den Kunden. Wer sich abgemeldet hat, bleibt auf der Liste oben, wo die Adresse dann nicht mehr lesbar ist.",
    button: "Vergessen",
    title: "Diese Adresse vergessen?",
    confirm:
      "Offene Einladungen an {{email}} werden verworfen, und die Adresse wird überall gelöscht. Das lässt sich nicht rückgängig machen.",
    action: "Endgültig vergessen",
    nothing: "Zu dieser Adresse war nichts gespeichert.",
    done: "Die Adresse ist vergessen. Sie wurde gelöscht aus:",
    counts: {
      invitations_one: "{{count, number}} Einladung an sie",
      invitations_other: "{{count, number}} Einladungen an sie",
      discarded_one: "davon war {{count, number}} noch offen und ist verworfen",
      discarded_other: "davon waren {{count, number}} noch offen und sind verworfen",
      as_inviter_one: "{{count, number}} Einladung, die sie gesendet hat",
      as_inviter_other: "{{count, number}} Einladungen, die sie gesendet hat",
      as_invitee_one: "{{count, number}} Einladung, mit der sie ein Konto eröffnet hat",
      as_invitee_other: "{{count, number}} Einladungen, mit denen sie ein Konto eröffnet hat",
      notifications_one: "{{count, number}} Aufzeichnung einer Mail",
      notifications_other: "{{count, number}} Aufzeichnungen von Mails",
      suppressions_one: "{{count, number}} Eintrag der Liste oben",
      suppressions_other: "{{count, number}} Einträgen der Liste oben",
      selections_one: "{{count, number}} Suche einer Sammelaktion",
      selections_other: "{{count, number}} Suchen von Sammelaktionen",
      import_rows_one: "{{count, number}} Zeile einer importierten Datei",
      import_rows_other: "{{count, number}} Zeilen importierter Dateien",
    },
  },
}
