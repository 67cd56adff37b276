import type { InvitationLabels } from "./labels.ts"

/** German. */
export const de: InvitationLabels = {
  locale: "de",
  status: {
    not_sent: "Nicht gesendet",
    sending: "Wird gesendet …",
    sent: "Gesendet",
    accepted: "Angenommen",
    discarded: "Zurückgezogen",
    expired: "Abgelaufen",
  },
  outcome: {
    created: "Eingeladen",
    invalid_email: "Das ist keine E-Mail-Adresse",
    duplicate: "Hier wiederholt, oder von Ihnen bereits eingeladen",
    over_limit: "Nicht gesendet: Das ist mehr, als Sie zurzeit senden können",
  },
  error: {
    invalid: "Dieser Einladungslink gilt hier nicht. Bitten Sie um eine neue Einladung.",
    expired: "Diese Einladung ist abgelaufen. Bitten Sie um eine neue.",
    discarded: "Diese Einladung wurde zurückgezogen. Bitten Sie um eine neue.",
    accepted:
      "Mit dieser Einladung wurde bereits ein Konto eröffnet. Melden Sie sich stattdessen an.",
    email_mismatch:
      "Diese Einladung gilt für eine andere E-Mail-Adresse. Verwenden Sie die eingeladene.",
    invitation_required: "In diesem Shop lässt sich ein Konto nur mit einer Einladung eröffnen.",
    not_allowed: "Das geht nicht mehr. Die Liste zeigt, wie es um die Einladung jetzt steht.",
    not_found: "Diese Einladung wurde nicht gefunden.",
    disabled: "In diesem Shop gibt es zurzeit keine Einladungen.",
    rate_limited: "Sie haben so viele Einladungen gesendet, wie zurzeit möglich sind.",
    too_many_invalid:
      "Zu vieles von dem, was Sie zuletzt eingegeben haben, war keine E-Mail-Adresse. Versuchen Sie es {time} noch einmal.",
    unavailable:
      "Das ist im Augenblick nicht möglich. Versuchen Sie es in einer Minute noch einmal.",
    account_exists:
      "Zu dieser E-Mail-Adresse gibt es bereits ein Konto. Melden Sie sich stattdessen an.",
    wrong_password:
      "Zu dieser E-Mail-Adresse gibt es bereits eine Anmeldung mit einem anderen Passwort. Geben Sie jenes ein, oder setzen Sie es zurück; haben Sie ein Konto, dann melden Sie sich an.",
    registration_refused: "Der Shop nimmt das nicht an: {message}",
    unauthorized:
      "Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es noch einmal.",
    invalid_request:
      "Der Shop nimmt das nicht an. Prüfen Sie Ihre Eingaben; eine Nachricht darf keine Links und E-Mail-Adressen enthalten.",
    network:
      "Der Shop hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    unknown: "Etwas ist schiefgegangen. Versuchen Sie es noch einmal.",
  },
  retry: "Noch einmal versuchen",
  loading: "Wird geladen …",
  list: {
    heading: "Meine Einladungen",
    empty: "Sie haben noch niemanden eingeladen.",
    erased: "Adresse gelöscht",
    createdOn: "Angelegt am {date}",
    sentOn: "Gesendet am {date}",
    acceptedOn: "Angenommen am {date}",
    validUntil: "Gültig bis {date}",
    resend: "Erneut senden",
    cancel: "Zurückziehen",
    resendTo: "Erneut senden: die Einladung an {email}",
    cancelTo: "Zurückziehen: die Einladung an {email}",
    resendLater: "Erneut senden {time}",
    resendLaterTo: "Erneut senden {time}: die Einladung an {email}",
    confirmCancel: "Die Einladung an {email} zurückziehen? Ihr Link gilt dann nicht mehr.",
    confirm: "Einladung zurückziehen",
    keep: "Behalten",
    resent: "Die Einladung an {email} wird erneut gesendet.",
    canceled: "Die Einladung an {email} ist zurückgezogen.",
    resentLater:
      "Die Einladung an {email} wird frühestens {time} erneut gesendet: Niemand bekommt zwei Mails innerhalb von 24 Stunden.",
    sendingAgain: "Eine weitere Mail folgt, frühestens 24 Stunden nach der letzten",
    pages: "Seiten der Einladungen",
    previous: "Zurück",
    next: "Weiter",
    page: "Seite {page} von {pages}",
  },
  send: {
    heading: "Einladungen senden",
    address: "E-Mail-Adresse {number}",
    remove: "E-Mail-Adresse {number} entfernen",
    add: "Weitere Adresse hinzufügen",
    message: "Nachricht (optional)",
    messageHint: "Reiner Text, ohne Links und E-Mail-Adressen.",
    submit: "Einladungen senden",
    sending: "Wird gesendet …",
    results: "Was aus Ihren Einladungen geworden ist",
    atOnce: {
      one: "Sie können jeweils eine Person einladen.",
      other: "Sie können bis zu {count} Personen auf einmal einladen.",
    },
    remaining: {
      one: "Zurzeit können Sie noch eine Einladung senden.",
      other: "Zurzeit können Sie noch {count} Einladungen senden.",
    },
    exhausted:
      "Sie haben so viele Einladungen gesendet, wie zurzeit möglich sind. Weitere sind {time} möglich.",
  },
  landing: {
    heading: "Sie sind eingeladen",
    invitedBy: "{name} lädt Sie ein, ein Konto zu eröffnen.",
    invitedByShop: "Wir laden Sie ein, ein Konto zu eröffnen.",
    messageFrom: "Nachricht von {name}",
    validUntil: "Die Einladung gilt bis {date}.",
    email: "E-Mail-Adresse",
    emailLocked: "Die Einladung gilt für diese Adresse.",
    firstName: "Vorname",
    lastName: "Nachname",
    password: "Passwort",
    passwordHint: { one: "Mindestens ein Zeichen.", other: "Mindestens {count} Zeichen." },
    submit: "Konto eröffnen",
    submitting: "Ihr Konto wird eröffnet …",
    dead: {
      invalid: {
        title: "Dieser Einladungslink ist ungültig",
        text: "Vielleicht ist er unvollständig oder gehört zu einem anderen Shop. Kopieren Sie den ganzen Link aus der E-Mail, oder bitten Sie um eine neue Einladung.",
      },
      expired: {
        title: "Diese Einladung ist abgelaufen",
        text: "Bitten Sie die Person, die Sie eingeladen hat, um eine neue.",
      },
      discarded: {
        title: "Diese Einladung wurde zurückgezogen",
        text: "Bitten Sie die Person, die Sie eingeladen hat, um eine neue.",
      },
      accepted: {
        title: "Diese Einladung wurde bereits verwendet",
        text: "Mit ihr wurde ein Konto eröffnet. Ist es Ihres, dann melden Sie sich an.",
      },
    },
    failed: {
      title: "Die Einladung ließ sich nicht nachschlagen",
      text: "Sie ist nicht verbraucht. Versuchen Sie es in einer Minute noch einmal.",
    },
    loggedIn: {
      title: "Sie sind bereits angemeldet",
      text: "Sie haben ein Konto als {email}.",
      unused:
        "Die Einladung ist nicht verbraucht. Gilt sie jemand anderem, dann melden Sie sich ab und öffnen den Link noch einmal.",
    },
    registered: {
      title: "Willkommen!",
      text: "Ihr Konto ist eröffnet, und Sie sind angemeldet.",
    },
    verifyEmail: {
      title: "Ihr Konto ist eröffnet",
      text: "Ein Schritt fehlt noch: Bestätigen Sie Ihre E-Mail-Adresse mit dem Link, den wir Ihnen senden, und melden Sie sich dann an.",
    },
    logInNext: {
      title: "Ihr Konto ist eröffnet",
      text: "Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.",
    },
    logOut: "Abmelden",
    logIn: "Anmelden",
    resetPassword: "Passwort zurücksetzen",
    toAccount: "Zu Ihrem Konto",
    toShop: "Zum Shop",
  },
}
