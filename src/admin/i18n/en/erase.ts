/** Forgetting an address. */
export const eraseWords = {
  erase: {
    heading: "Forget an address",
    description:
      "When somebody asks to be forgotten: erases the address, with names and messages, from everything that is kept of invitations. Numbers and dates stay.",
    email: "Address to forget",
    hint: "Account, orders and log-in stay: delete the customer for that. Whoever unsubscribed stays on the list above, where the address can no longer be read.",
    button: "Forget",
    title: "Forget this address?",
    confirm:
      "Open invitations to {{email}} are discarded, and the address is erased wherever it stands. This cannot be undone.",
    action: "Forget for good",
    nothing: "Nothing of this address was kept.",
    done: "The address is forgotten. It was erased from:",
    counts: {
      invitations_one: "{{count, number}} invitation to it",
      invitations_other: "{{count, number}} invitations to it",
      discarded_one: "of these {{count, number}} was still open, and is discarded",
      discarded_other: "of these {{count, number}} were still open, and are discarded",
      as_inviter_one: "{{count, number}} invitation that it sent",
      as_inviter_other: "{{count, number}} invitations that it sent",
      as_invitee_one: "{{count, number}} invitation by which it opened an account",
      as_invitee_other: "{{count, number}} invitations by which it opened an account",
      notifications_one: "{{count, number}} record of a mail",
      notifications_other: "{{count, number}} records of mails",
      suppressions_one: "{{count, number}} entry of the list above",
      suppressions_other: "{{count, number}} entries of the list above",
      selections_one: "{{count, number}} search of a mass action",
      selections_other: "{{count, number}} searches of mass actions",
      import_rows_one: "{{count, number}} row of an imported file",
      import_rows_other: "{{count, number}} rows of imported files",
    },
  },
}
