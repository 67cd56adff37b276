import type { reportWords as English } from "../en/reports"

/** Marketing → Reports, and the figures above the grid, in German. */
export const reportWords: typeof English = {
  reports: {
    title: "Berichte",
    names: {
      general: "Allgemein",
      customers: "Kunden",
      conversion: "Bestellquote",
    },
    notes: {
      general:
        "Einladungen nach dem Versand ihrer ersten Mail, und wie viele davon inzwischen angenommen oder verworfen sind.",
      customers:
        "Kunden, die einladen, nach dem Versand der ersten Mail jeder Einladung. Einladungen vom Shop selbst sind nicht dabei.",
      conversion:
        "Einladungen nach dem Versand ihrer ersten Mail. Wer eingeladen wurde und eine Bestellung hat, die nicht storniert ist, zählt einmal als Käufer.",
    },
    figures: {
      sent: "Gesendet",
      accepted: "Angenommen",
      discarded: "Verworfen",
      purchased: "Käufer",
      acceptance_rate: "Annahmequote",
      discard_rate: "Verwerfungsquote",
      conversion_rate: "Bestellquote",
    },
    fields: {
      interval_start: "Zeitraum",
      name: "Kunde",
      email: "E-Mail",
      group: "Gruppe",
    },
    range: "Zeitraum",
    ranges: {
      last_7_days: "Letzte 7 Tage",
      last_30_days: "Letzte 30 Tage",
      last_90_days: "Letzte 90 Tage",
      this_month: "Dieser Monat",
      last_month: "Letzter Monat",
      this_year: "Dieses Jahr",
      custom: "Eigener",
    },
    from: "Von",
    to: "Bis",
    by: "Nach",
    intervals: {
      day: "Tag",
      month: "Monat",
      year: "Jahr",
    },
    allChannels: "Alle",
    timezone: "Zeitzone",
    totals: "Summen",
    wholeRange: "ganzer Zeitraum",
    figureOf: "{{figure}}, {{of}}: {{text}}",
    nameless: "Ohne Namen",
    chart: "{{report}} als Diagramm; die Tabelle darunter hat dieselben Zahlen",
    empty: "In diesem Zeitraum wurde keine Einladung erstmals gesendet.",
    loading: "Der Bericht wird geladen",
    error: "Der Bericht konnte nicht geladen werden",
    download: "CSV herunterladen",
    downloadFailed: "Der Bericht konnte nicht heruntergeladen werden",
  },
  summary: {
    title: "In Kürze",
    open: "Offen",
    sent: "In 30 Tagen gesendet",
    accepted: "Davon angenommen",
    purchased: "Und von diesen gekauft",
  },
}
