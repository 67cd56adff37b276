import type { gridWords as English } from "../en/grid"

/** The grid and what is done with its selection, in German. */
export const gridWords: typeof English = {
  grid: {
    title: "Einladungen",
    add: "Einladungen hinzufügen",
    export: "Exportieren",
    exportFailed: "Die Einladungen konnten nicht exportiert werden",
    search: "Suchen",
    searchLabel: "Einladungen durchsuchen",
    open: "Einladung {{id}} öffnen",
    selectRow: "Einladung {{id}} auswählen",
    selectVisible: "Sichtbare auswählen",
    selected_one: "{{count, number}} ausgewählt",
    selected_other: "{{count, number}} ausgewählt",
    sort: {
      lowest: "Niedrigste zuerst",
      highest: "Höchste zuerst",
      oldest: "Älteste zuerst",
      newest: "Neueste zuerst",
      az: "A bis Z",
      za: "Z bis A",
    },
    empty: {
      title: "Noch keine Einladungen",
      description: "Laden Sie per E-Mail dazu ein, ein Konto in Ihrem Shop zu eröffnen.",
    },
    filtered: {
      title: "Keine Treffer",
      description: "Keine Einladung passt zu Suche und Filtern.",
    },
    error: {
      title: "Die Einladungen konnten nicht geladen werden",
      clear: "Suche und Filter zurücksetzen",
    },
  },
  selection: {
    title: "Auswahl",
    selectAll: "Alle auswählen",
    deselectAll: "Alle abwählen",
    selectVisible: "Sichtbare auswählen",
    unselectVisible: "Sichtbare abwählen",
    nothing: "Nichts ausgewählt",
    some: "{{count, number}} von {{total, number}} ausgewählt, auf allen Seiten",
    everything: "Alle {{count, number}} ausgewählt, auf allen Seiten",
  },
  batch: {
    discard_one: "{{count, number}} Einladung wird verworfen",
    discard_other: "{{count, number}} Einladungen werden verworfen",
    send_one: "{{count, number}} Einladung wird gesendet",
    send_other: "{{count, number}} Einladungen werden gesendet",
    goesOn: "Das geht im Hintergrund weiter, auch wenn Sie diese Seite verlassen.",
    show: "Fortschritt zeigen",
    showAlt: "Die Seite dieses Vorgangs öffnen",
  },
  filter: {
    wholeAddress: "Die ganze Adresse",
    search: "Suchen",
    noMatches: "Keine Treffer",
    loading: "Wird geladen …",
    failed: "Die Suche ist fehlgeschlagen",
    more: "Mehr anzeigen",
    deleted: "Gibt es nicht mehr",
    toBatch: "Zum Vorgang",
    purchased: {
      true: "Ja",
      false: "Nein",
    },
  },
  discard: {
    command: "Ausgewählte verwerfen",
    title: "Einladungen verwerfen?",
    confirm_one:
      "{{count, number}} Einladung ist ausgewählt. Ist sie noch offen, wird sie verworfen: Ihr Link gilt nicht mehr, und eine noch wartende Mail wird nicht gesendet. Das lässt sich nicht rückgängig machen.",
    confirm_other:
      "{{count, number}} Einladungen sind ausgewählt. Die noch offenen werden verworfen: Ihre Links gelten nicht mehr, und noch wartende Mails werden nicht gesendet. Das lässt sich nicht rückgängig machen.",
    action: "Verwerfen",
    cancel: "Abbrechen",
    done_one: "{{count, number}} Einladung verworfen",
    done_other: "{{count, number}} Einladungen verworfen",
    none: "Keine Einladung verworfen",
    skipped_one: "{{count, number}} übersprungen: Sie ist bereits beendet.",
    skipped_other: "{{count, number}} übersprungen: Sie sind bereits beendet.",
    failed: "Die Einladungen konnten nicht verworfen werden",
  },
  send: {
    command: "Ausgewählte senden",
    title: "Einladungen senden?",
    confirm_one:
      "{{count, number}} Einladung ist ausgewählt. Ist sie nicht angenommen, geht ihre Mail jetzt oder noch einmal hinaus. War sie abgelaufen oder verworfen, wird sie mit einem neuen Link wieder geöffnet.",
    confirm_other:
      "{{count, number}} Einladungen sind ausgewählt. An alle, die nicht angenommen haben, geht die Mail jetzt oder noch einmal hinaus. Abgelaufene und verworfene werden mit einem neuen Link wieder geöffnet.",
    action: "Senden",
    cancel: "Abbrechen",
    done_one: "{{count, number}} Mail ist unterwegs",
    done_other: "{{count, number}} Mails sind unterwegs",
    none: "Keine Mail gesendet",
    skipped_one:
      "{{count, number}} übersprungen: Sie ist angenommen, wird gerade gesendet, oder eine andere offene Einladung hat ihre Adresse.",
    skipped_other:
      "{{count, number}} übersprungen: Sie sind angenommen, werden gerade gesendet, oder eine andere offene Einladung hat ihre Adresse.",
    failed: "Die Mails konnten nicht gesendet werden",
  },
}
