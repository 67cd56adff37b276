/** Marketing → Reports, and the figures above the grid. */
export const reportWords = {
  reports: {
    title: "Reports",
    names: {
      general: "General",
      customers: "Customers",
      conversion: "Order Conversion Rate",
    },
    notes: {
      general:
        "Invitations by when their first mail was sent, and how many of these are accepted or discarded by now.",
      customers:
        "Customers who invite, by when the first mail of each invitation was sent. Those that staff sent are not in it.",
      conversion:
        "Invitations by when their first mail was sent. An invitee who has placed an order that was not canceled counts once as purchased.",
    },
    figures: {
      sent: "Sent",
      accepted: "Accepted",
      discarded: "Discarded",
      purchased: "Purchased",
      acceptance_rate: "Acceptance Rate",
      discard_rate: "Discard Rate",
      conversion_rate: "Conversion Rate",
    },
    fields: {
      interval_start: "Interval",
      name: "Customer",
      email: "Email",
      group: "Group",
    },
    range: "Period",
    ranges: {
      last_7_days: "Last 7 days",
      last_30_days: "Last 30 days",
      last_90_days: "Last 90 days",
      this_month: "This month",
      last_month: "Last month",
      this_year: "This year",
      custom: "Custom",
    },
    from: "From",
    to: "To",
    by: "By",
    intervals: {
      day: "Day",
      month: "Month",
      year: "Year",
    },
    allChannels: "All",
    timezone: "Time zone",
    totals: "Totals",
    wholeRange: "whole period",
    figureOf: "{{figure}}, {{of}}: {{text}}",
    nameless: "Without a name",
    chart: "{{report}}, as a chart; the table below has the same figures",
    empty: "No invitation was first sent in this period.",
    loading: "The report is being loaded",
    error: "The report could not be loaded",
    download: "Download CSV",
    downloadFailed: "The report could not be downloaded",
  },
  summary: {
    title: "In short",
    open: "Open",
    sent: "Sent in 30 days",
    accepted: "Of these, accepted",
    purchased: "Of those, purchased",
  },
}
