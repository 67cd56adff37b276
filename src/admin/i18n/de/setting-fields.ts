import type { settingFieldWords as English } from "../en/setting-fields"

/** What each setting is called and does, in German. */
export const settingFieldWords: typeof English = {
  settingFields: {
    enabled: {
      label: "Einladungen eingeschaltet",
      hint: "Aus: Niemand kann einladen, nichts wird gesendet, und Links aus früheren Mails werden abgewiesen, bis es wieder an ist.",
    },
    storefront_enabled: {
      label: "Kunden können einladen",
      hint: "Kunden finden „Meine Einladungen“ in ihrem Konto und können Freunde einladen. Aus: Nur das Team lädt ein; schon gesendete Links gelten weiter.",
    },
    allow_message: {
      label: "Kunden können eine Nachricht schreiben",
      hint: "Aus: Mails von Kunden enthalten keine eigenen Worte. Das Team kann immer eine Nachricht schreiben.",
    },
    expires_after_days: {
      label: "Einladungen laufen ab nach",
      hint: "Gezählt ab der letzten Mail. Frühere Einladungen behalten ihr Datum.",
      unit: "Tagen",
    },
    registration: {
      label: "Registrierung",
      hint: "Ob man eine Einladung braucht, um ein Konto zu eröffnen.",
      choices: {
        open: "Offen für alle",
        openHint: "Alle können ein Konto eröffnen.",
        invitation_only: "Nur auf Einladung",
        invitation_onlyHint: "Ein Konto lässt sich nur mit dem Link aus einer Einladung eröffnen.",
      },
    },
    accept_other_email: {
      label: "Mit anderer Adresse registrieren",
      hint: "An: Eingeladene können sich mit einer Adresse ihrer Wahl registrieren. Aus: nur mit der eingeladenen Adresse.",
    },
    referred_group: {
      label: "Gruppen eingeladener Freunde",
      hint: "Welchen Gruppen beitritt, wer von einem Kunden eingeladen wurde. Gruppen, die das Team bei einer Einladung wählt, gehen immer vor.",
      choices: {
        same_as_inviter: "Die Gruppen der einladenden Person",
        same_as_inviterHint:
          "Soweit sie weitergegeben werden, siehe unten; sonst die Standardgruppe.",
        default: "Die Standardgruppe",
        defaultHint: "Wer auch immer einlädt.",
      },
    },
    inheritable_group_ids: {
      label: "Gruppen, die weitergegeben werden",
      hint: "Eine Gruppe kann Sonderpreise oder das eigene Team bedeuten. Deshalb gehen nur die hier genannten Gruppen auf eingeladene Freunde über.",
      placeholder: "Keine Gruppe wird weitergegeben",
    },
    default_customer_group_id: {
      label: "Standardgruppe",
      hint: "Ihr tritt bei, wer keine andere Gruppe bekommt.",
      placeholder: "Keine Gruppe",
    },
    max_per_send: {
      label: "Adressen auf einmal",
      hint: "Wie viele Adressen ein Kunde auf einmal eingeben kann.",
      unit: "Adressen",
    },
    rate_limit_count: {
      label: "Mails in kurzer Zeit",
      hint: "Wie viele Mails ein Kunde innerhalb der Zeit darunter auslösen kann, neue und wiederholte zusammen.",
      unit: "Mails",
    },
    rate_limit_minutes: {
      label: "Länge der kurzen Zeit",
      hint: "Der Zeitraum, über den die Grenze darüber zählt.",
      unit: "Minuten",
    },
    daily_limit: {
      label: "Mails in 24 Stunden",
      hint: "Wie viele Mails ein Kunde an einem Tag auslösen kann.",
      unit: "Mails",
    },
    recipient_limit_count: {
      label: "Mails an eine Adresse",
      hint: "Wie viele Einladungen von Kunden eine Adresse in den Tagen darunter bekommt. Weitere Mails warten, bis sie erlaubt sind. Mails des Teams warten nie.",
      unit: "Mails",
    },
    recipient_limit_days: {
      label: "Mails an eine Adresse, innerhalb von",
      hint: "Die Tage, über die die Grenze darüber zählt.",
      unit: "Tagen",
    },
    batch_size: {
      label: "Mails in einem Schub",
      hint: "Wie viele Mails vor der Pause gesendet werden.",
      unit: "Mails",
    },
    batch_interval_seconds: {
      label: "Pause nach jedem Schub",
      hint: "Schont den Mailserver: In dieser Zeit geht höchstens ein Schub hinaus, wie viele Server der Shop auch hat. 0: keine Pause.",
      unit: "Sekunden",
    },
    sender_email: {
      label: "Absender: Adresse",
      hint: "Der Mailanbieter muss sie zulassen. Leer: seine eigene.",
    },
    sender_name: {
      label: "Absender: Name",
      hint: "Steht vor der Absenderadresse.",
    },
    reply_to: {
      label: "Antworten gehen an",
      hint: "Leer: an die Absenderadresse.",
    },
    mail_locale: {
      label: "Sprache",
      hint: "Der Worte, die in der Mail stehen.",
    },
    mail_template: {
      label: "Vorlage",
      hint: "Entwickler können weitere in medusa-config.ts hinzufügen.",
      builtIn: "Die mitgelieferte",
    },
    logo_url: {
      label: "Logo",
      hint: "Webadresse eines Bildes am Anfang der Mail. Leer: keines.",
      placeholder: "https://",
    },
    postal_address: {
      label: "Postanschrift",
      hint: "Am Ende der Mail. Viele Länder verlangen sie.",
    },
    invitation_url: {
      label: "Wohin die Einladung führt",
      hint: "Die Seite Ihres Shops, auf der sich Eingeladene registrieren. {token} steht für den persönlichen Teil des Links, {storefrontUrl} für die Adresse des Shops.",
    },
    login_url: {
      label: "Wohin die Anmeldung führt",
      hint: "Für Eingeladene, die schon ein Konto haben: Sie werden gebeten, sich hier anzumelden.",
    },
    retention_days: {
      label: "Adressen werden aufbewahrt für",
      hint: "Gezählt ab dem Ende einer Einladung, aus der kein Konto entstand. Danach werden Adresse, Nachricht und Namen gelöscht; die Zahlen in Berichten bleiben.",
      unit: "Tage",
    },
  },
}
