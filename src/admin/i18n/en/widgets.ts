/** What stands on the pages of customers and of customer groups. */
export const widgetWords = {
  widgets: {
    error: "The invitations could not be loaded.",
    loading: "Loading…",
    customer: {
      title: "Invitations",
      invitedBy: "Invited by",
      notInvited: "Not invited by anybody",
      byShop: "The shop",
      invited: "Has invited",
      invitedNobody: "Nobody yet",
      count_one: "{{count, number}} invitation",
      count_other: "{{count, number}} invitations",
      statusCount: "{{status}}: {{count, number}}",
      all: "Show all",
      openInvitation: "Invitation #{{id}}",
    },
    group: {
      title: "Open invitations",
      description: "Whoever accepts one of these joins this group.",
      none: "No open invitation leads into this group.",
      all_one: "Show {{count, number}} invitation",
      all_other: "Show all {{count, number}} invitations",
    },
  },
}
