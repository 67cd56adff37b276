import type { detailWords as English } from "../en/detail"

/** The page of one invitation, in German. */
export const detailWords: typeof English = {
  detail: {
    title: "Einladung #{{id}}",
    breadcrumb: "#{{id}}",
    loading: "Die Einladung wird geladen …",
    notFound: {
      title: "Diese Einladung gibt es nicht",
      description:
        "Vielleicht wurde sie gelöscht, oder die Adresse dieser Seite ist nicht vollständig.",
    },
    error: "Die Einladung konnte nicht geladen werden",
    message: "Nachricht",
    noMessage: "Keine Nachricht",
    noGroups: "Keine Gruppe",
    expires: "Läuft ab",
    expired: "Abgelaufen",
    never: "Nie",
    notYet: "Noch nicht",
    link: {
      label: "Persönlicher Link",
      copy: "Link kopieren",
      copied: "Link kopiert",
      hint: "Wer ihn öffnet, kann sich mit dieser Einladung registrieren: Geben Sie ihn nur der eingeladenen Person.",
      blocked: "Der Browser hat das Kopieren nicht zugelassen. Hier ist der Link:",
    },
    send: {
      send: "Senden",
      hasten: "Jetzt senden",
      resend: "Erneut senden",
      reopen: "Erneut senden",
      revive: "Erneut senden",
      queued: "Die Mail ist unterwegs",
      renewed: "Die Einladung ist wieder offen, und ihre Mail ist unterwegs",
      failed: "Die Mail konnte nicht gesendet werden",
    },
    discard: {
      button: "Einladung verwerfen",
      title: "Diese Einladung verwerfen?",
      confirm:
        "Ihr Link gilt dann nicht mehr, und eine noch wartende Mail wird nicht gesendet. Sie können die Person später erneut einladen.",
      done: "Einladung verworfen",
      failed: "Die Einladung konnte nicht verworfen werden",
    },
    inviter: {
      title: "Eingeladen von",
      name: "Name",
      email: "E-Mail",
      byShop: "Vom Team des Shops eingeladen.",
      byShopNamed: "Von {{name}} im Namen des Shops eingeladen.",
      deleted: "Dieses Konto wurde gelöscht.",
    },
    invitee: {
      title: "Konto der eingeladenen Person",
      none: "Aus dieser Einladung ist noch kein Konto entstanden.",
      noneEnded: "Aus dieser Einladung ist kein Konto entstanden.",
      registered: "Registriert",
    },
    history: {
      title: "Statusverlauf",
      created: "angelegt {{by}}",
      by: "von {{name}}",
      actor: {
        user: "vom Team",
        customer: "von einem Kunden",
        system: "automatisch",
      },
      reason: {
        adopted: "Aus einem anderen Shopsystem übernommen.",
        duplicate: "Die einladende Person hatte schon eine offene Einladung an diese Adresse.",
        existing_customer: "Die Adresse hat inzwischen ein Konto.",
        erased: "Die Adresse sollte gelöscht werden.",
        inviter_deleted: "Das Konto der einladenden Person wurde gelöscht.",
        sales_channel_deleted: "Die Website wurde gelöscht.",
        reopen: "Nach dem Ablauf erneut eingeladen, mit neuem Link.",
        revive: "Nach dem Verwerfen erneut eingeladen, mit neuem Link.",
        suppressed: "Die Adresse wünscht keine Einladungen.",
      },
    },
    deliveries: {
      title: "Mails",
      none: "Für diese Einladung gibt es keine Mail.",
      tried_one: "einmal versucht",
      tried_other: "{{count, number}}-mal versucht",
      nextAttempt: "Nächster Versuch:",
      held: "Diese Adresse hat vorerst genug E-Mails von Kunden erhalten. Die E-Mail wartet bis:",
      withheld:
        "Es wurde nichts gesendet: Die Adresse wünscht keine E-Mails. Der Einladende sieht die Einladung als gesendet.",
      unknown:
        "Der Mailserver hat nicht bestätigt, ob er die Mail angenommen hat; sie kann also angekommen sein.",
      possibleDuplicate: "Vielleicht doppelt",
      possibleDuplicateHint:
        "Der Shop wurde beim Senden unterbrochen und hat die Mail noch einmal gesendet: Sie kann zweimal angekommen sein.",
      error: "Grund: {{reason}}",
    },
  },
  edit: {
    button: "Bearbeiten",
    title: "Einladung bearbeiten",
    email: "E-Mail-Adresse",
    emailHint:
      "Eine geänderte Adresse erhält einen neuen Link; der Link für die alte gilt nicht mehr.",
    messageHint: "Erscheint in der E-Mail. Reiner Text, höchstens {{max, number}} Zeichen.",
    notAnAddress: "Das ist keine E-Mail-Adresse.",
    tooLate: "Adresse und Nachricht lassen sich nur ändern, bevor die Einladung gesendet ist.",
    done: "Einladung gespeichert",
    failed: "Die Einladung konnte nicht gespeichert werden",
  },
}
