/** The grid and what is done with its selection. */
export const gridWords = {
  grid: {
    title: "Invitations",
    add: "Add Invitations",
    export: "Export",
    exportFailed: "The invitations could not be exported",
    search: "Search",
    searchLabel: "Search invitations",
    open: "Open invitation {{id}}",
    selectRow: "Select invitation {{id}}",
    selectVisible: "Select visible",
    selected_one: "{{count, number}} selected",
    selected_other: "{{count, number}} selected",
    sort: {
      lowest: "Lowest first",
      highest: "Highest first",
      oldest: "Oldest first",
      newest: "Newest first",
      az: "A to Z",
      za: "Z to A",
    },
    empty: {
      title: "No invitations yet",
      description: "Invite people by e-mail to open an account in your shop.",
    },
    filtered: {
      title: "No matches",
      description: "No invitation matches the search and filters.",
    },
    error: {
      title: "The invitations could not be loaded",
      clear: "Clear search and filters",
    },
  },
  selection: {
    title: "Selection",
    selectAll: "Select All",
    deselectAll: "Deselect All",
    selectVisible: "Select Visible",
    unselectVisible: "Unselect Visible",
    nothing: "Nothing selected",
    some: "{{count, number}} of {{total, number}} selected, on all pages",
    everything: "All {{count, number}} selected, on all pages",
  },
  batch: {
    discard_one: "{{count, number}} invitation is being discarded",
    discard_other: "{{count, number}} invitations are being discarded",
    send_one: "{{count, number}} invitation is being sent",
    send_other: "{{count, number}} invitations are being sent",
    goesOn: "It goes on in the background, also when you leave this page.",
    show: "Show progress",
    showAlt: "Open the page of this batch",
  },
  filter: {
    wholeAddress: "The whole address",
    search: "Search",
    noMatches: "No matches",
    loading: "Loading…",
    failed: "Could not be searched",
    more: "Show more",
    deleted: "No longer exists",
    toBatch: "To the batch",
    purchased: {
      true: "Yes",
      false: "No",
    },
  },
  discard: {
    command: "Discard Selected",
    title: "Discard invitations?",
    confirm_one:
      "{{count, number}} invitation is selected. If it is still open it will be discarded: its link stops working, and a mail still waiting is not sent. This cannot be undone.",
    confirm_other:
      "{{count, number}} invitations are selected. Those still open will be discarded: their links stop working, and mails still waiting are not sent. This cannot be undone.",
    action: "Discard",
    cancel: "Cancel",
    done_one: "{{count, number}} invitation discarded",
    done_other: "{{count, number}} invitations discarded",
    none: "No invitation discarded",
    skipped_one: "{{count, number}} skipped: it has already ended.",
    skipped_other: "{{count, number}} skipped: they have already ended.",
    failed: "The invitations could not be discarded",
  },
  send: {
    command: "Send Selected",
    title: "Send invitations?",
    confirm_one:
      "{{count, number}} invitation is selected. If it has not been accepted, its mail is sent now or once more. If it has expired or was discarded, it opens again with a new link.",
    confirm_other:
      "{{count, number}} invitations are selected. To all who have not accepted, the mail is sent now or once more. Those that have expired or were discarded open again with a new link.",
    action: "Send",
    cancel: "Cancel",
    done_one: "{{count, number}} mail is on its way",
    done_other: "{{count, number}} mails are on their way",
    none: "No mail sent",
    skipped_one:
      "{{count, number}} skipped: it is accepted or just being sent, or another open invitation has its address.",
    skipped_other:
      "{{count, number}} skipped: they are accepted or just being sent, or another open invitation has their address.",
    failed: "The mails could not be sent",
  },
}
