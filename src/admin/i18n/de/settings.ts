import type { settingsWords as English } from "../en/settings"

/** Settings → Invitations, but for the settings themselves, in German. */
export const settingsWords: typeof English = {
  settings: {
    title: "Einladungen",
    description: "Wie eingeladen wird, und wer ein Konto eröffnen darf.",
    loading: "Die Einstellungen werden geladen …",
    error: "Die Einstellungen konnten nicht geladen werden",
    scope: {
      label: "Einstellungen für",
      placeholder: "Den ganzen Shop",
      shop: "Den ganzen Shop",
      toShop: "Zu den Einstellungen des ganzen Shops",
      channelHint:
        "Was Sie hier einstellen, gilt nur für diesen Vertriebskanal. Alles andere folgt dem ganzen Shop, auch wenn dort etwas geändert wird. Einstellungen, die hier fehlen, gelten für den ganzen Shop.",
      shopHint:
        "Diese Einstellungen gelten für alle Vertriebskanäle, die keine eigenen haben. Wählen Sie einen Vertriebskanal, um ihn abweichend einzustellen.",
      own_one: "{{count, number}} Einstellung weicht vom Shop ab",
      own_other: "{{count, number}} Einstellungen weichen vom Shop ab",
      ownNone: "Alles folgt dem Shop",
    },
    useShop: "Wert des Shops verwenden",
    useShopFor: "Wert des Shops verwenden: {{setting}}",
    ownValue: "Eigener Wert",
    sections: {
      general: "Allgemein",
      registration: "Wer sich registrieren darf",
      groups: "Gruppen",
      limits: "Grenzen",
      sending: "Versand",
      mail: "Mail",
      retention: "Aufbewahrung",
    },
    save: "Speichern",
    discard: "Änderungen verwerfen",
    unsaved_one: "{{count, number}} Änderung nicht gespeichert",
    unsaved_other: "{{count, number}} Änderungen nicht gespeichert",
    saved: "Einstellungen gespeichert",
    failed: "Die Einstellungen konnten nicht gespeichert werden",
    seeFields: "Bitte berichtigen Sie, was markiert ist.",
    never: "Nie",
    forEver: "Für immer",
    warnings: {
      disabled:
        "Solange das aus ist, bleibt ein geschlossener Shop geschlossen: Wo man sich nur auf Einladung registrieren kann, kann niemand ein Konto eröffnen.",
      disabledForShop:
        "Einladungen sind für den ganzen Shop ausgeschaltet; diese Einstellungen wirken zurzeit nicht. Wo man sich nur auf Einladung registrieren kann, kann niemand ein Konto eröffnen.",
      otherChannelOpen:
        "Alle können weiterhin ein Konto eröffnen auf: {{channels}}. Kunden gelten im ganzen Shop, ein dort eröffnetes Konto gilt also auch hier. Um den Shop zu schließen, schließen Sie jeden Vertriebskanal.",
      nothingInherited:
        "Es ist keine Gruppe gewählt, also wird keine weitergegeben: Eingeladene treten der Standardgruppe bei, falls es eine gibt.",
      senderNameAlone: "Ohne Absenderadresse wird dieser Name nicht verwendet.",
    },
    mail: {
      preview: "Vorschau",
      previewTitle: "Vorschau der Mail",
      previewHint:
        "Mit den gespeicherten Einstellungen und erfundenen Namen. Ihre Links führen nirgendwohin.",
      previewUnsaved: "Nicht gespeicherte Änderungen sind nicht zu sehen.",
      previewFailed: "Die Vorschau konnte nicht erstellt werden",
      close: "Schließen",
      subject: "Betreff",
      html: "Formatiert",
      text: "Nur Text",
      test: "Testmail an mich",
      sent: "Testmail an {{to}} gesendet",
      failed: "Die Testmail wurde nicht gesendet",
      noProvider:
        "Der Shop hat keinen Anbieter für E-Mails, also kann keine Einladung gesendet werden. Bitten Sie die Betreuung des Servers, in medusa-config.ts einen Benachrichtigungsanbieter für den Kanal „email“ einzutragen: Für SMTP bringt dieses Plugin einen mit, medusa-plugin-invitations/providers/smtp.",
    },
    faults: {
      required: "Bitte füllen Sie das aus, oder verwenden Sie den Wert des Shops.",
      empty: "Bitte füllen Sie das aus.",
      number: "Bitte geben Sie eine ganze Zahl ein.",
      min: "Mindestens {{limit, number}}.",
      max: "Höchstens {{limit, number}}.",
      tooLong: "Höchstens {{limit, number}} Zeichen.",
      tooMany: "Höchstens {{limit, number}}.",
      email: "Das ist keine E-Mail-Adresse.",
      singleLine: "Das muss eine einzige Zeile sein.",
      url: "Das ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.",
      link: "Das muss mit https://, http:// oder {storefrontUrl} beginnen.",
      token: "Das muss {token} enthalten.",
      characters: "Das enthält Zeichen, die sich nicht speichern lassen.",
    },
  },
}
