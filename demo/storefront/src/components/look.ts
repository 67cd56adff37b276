import type { InvitationClassNames } from "medusa-plugin-invitations-storefront/react"

/** The package's components in this shop's look; see shop.css. */
export const look: InvitationClassNames = {
  root: "stack",
  section: "panel",
  text: "text",
  hint: "hint",
  form: "form",
  field: "field",
  recipient: "recipient",
  button: "button",
  secondaryButton: "button button-quiet",
  textButton: "link",
  list: "invitations",
  item: "invitation",
  email: "invitation-email",
  status: "badge",
  meta: "hint invitation-meta",
  actions: "actions",
  results: "results",
  result: "result",
  message: "quotation",
  notice: "status",
  error: "notice notice-problem",
  pager: "pager",
}
