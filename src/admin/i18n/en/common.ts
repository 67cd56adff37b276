/** Words that several screens share. */
export const commonWords = {
  nav: {
    marketing: "Marketing",
    invitations: "Invitations",
  },
  fields: {
    id: "ID",
    email: "Email",
    invitee: "Invitee",
    inviter: "Invited by",
    created: "Created",
    sent: "Sent",
    firstSent: "First sent",
    registered: "Registered",
    status: "Status",
    delivery: "Delivery",
    website: "Valid Website",
    group: "Invitee Group",
  },
  status: {
    not_sent: "Not Sent",
    sent: "Sent",
    accepted: "Accepted",
    discarded: "Discarded",
    expired: "Expired",
  },
  delivery: {
    sending: "Sending…",
    resending: "Sending again…",
    failed: "Delivery failed",
    unknown: "Delivery uncertain",
  },
  deliveryStatus: {
    queued: "Waiting to be sent",
    sending: "Being sent",
    sent: "Sent",
    failed: "Failed",
    unknown: "Uncertain",
    dropped: "Dropped",
  },
  inviter: {
    admin: "Admin",
    deleted: "Deleted customer",
  },
  erased: "Erased",
  actions: {
    retry: "Try again",
    cancel: "Cancel",
    save: "Save",
    backToList: "Back to the invitations",
  },
  pages: {
    page: "{{page, number}} of {{pages, number}}",
    previous: "Previous",
    next: "Next",
  },
  notes: {
    warning: "Please note",
    info: "Note",
    error: "That did not work",
  },
}
