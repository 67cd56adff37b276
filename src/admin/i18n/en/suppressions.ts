/** The list of addresses that must not be mailed. */
export const suppressionWords = {
  suppressions: {
    title: "Who must not be mailed",
    description:
      "These addresses get no invitation, whoever sends it. Customers are not told: for them such an invitation looks like any other.",
    loading: "Loading the addresses…",
    error: "The addresses could not be loaded",
    search: "Find a whole address",
    none: "No address is blocked, and nobody has unsubscribed.",
    notFound: "This address may be mailed. Enter the whole address to look it up.",
    pages: "Pages of the list",
    block: "Block addresses",
    blocked_one: "{{count, number}} address blocked",
    blocked_other: "{{count, number}} addresses blocked",
    unblock: "Unblock",
    unblockOne: "Unblock {{email}}",
    unblockTitle: "Let this address be mailed again?",
    unblockConfirm: "Staff and customers can then invite it again.",
    unblockOwnWish:
      "Its owner asked for no more mails. Unblock it only when the owner wishes it: everything else may be against the law.",
    unblocked: "Address unblocked",
    failed: "That could not be done",
    reasons: {
      unsubscribed: "Unsubscribed",
      blocked: "Blocked",
      bounced: "Bounced",
      complained: "Complained",
    },
  },
}
