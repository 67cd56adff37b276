import type { widgetWords as English } from "../en/widgets"

/** What stands on the pages of customers and of customer groups, in German. */
export const widgetWords: typeof English = {
  widgets: {
    error: "Die Einladungen konnten nicht geladen werden.",
    loading: "Wird geladen …",
    customer: {
      title: "Einladungen",
      invitedBy: "Eingeladen von",
      notInvited: "Von niemandem eingeladen",
      byShop: "Vom Shop",
      invited: "Hat eingeladen",
      invitedNobody: "Noch niemanden",
      count_one: "{{count, number}} Einladung",
      count_other: "{{count, number}} Einladungen",
      statusCount: "{{status}}: {{count, number}}",
      all: "Alle anzeigen",
      openInvitation: "Einladung #{{id}}",
    },
    group: {
      title: "Offene Einladungen",
      description: "Wer eine davon annimmt, tritt dieser Gruppe bei.",
      none: "Keine offene Einladung führt in diese Gruppe.",
      all_one: "{{count, number}} Einladung anzeigen",
      all_other: "Alle {{count, number}} Einladungen anzeigen",
    },
  },
}
