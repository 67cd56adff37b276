/**
 * Parts of the components that take a class name. The same names in all components, so one map
 * dresses them all.
 */
export type InvitationSlot =
  | "root"
  | "section"
  | "heading"
  | "subheading"
  | "text"
  | "hint"
  | "form"
  | "field"
  | "label"
  | "input"
  | "recipient"
  | "button"
  | "secondaryButton"
  | "textButton"
  | "link"
  | "list"
  | "item"
  | "email"
  | "status"
  | "meta"
  | "actions"
  | "results"
  | "result"
  | "message"
  | "notice"
  | "error"
  | "pager"

/** Class names by part. Without any, the components are plain HTML. */
export type InvitationClassNames = Partial<Record<InvitationSlot, string>>

/** The look of Medusa's storefront starters, in the classes of their Tailwind preset. */
export const medusaStarterClassNames: InvitationClassNames = {
  root: "w-full flex flex-col gap-y-8",
  section: "flex flex-col gap-y-4",
  heading: "text-2xl-semi break-words",
  subheading: "text-large-semi",
  text: "text-base-regular break-words",
  hint: "text-small-regular text-ui-fg-subtle break-words",
  form: "flex flex-col gap-y-4 max-w-lg",
  field: "flex flex-col gap-y-1",
  label: "text-small-semi text-ui-fg-base",
  input:
    "w-full px-4 py-2 bg-ui-bg-field border border-ui-border-base rounded-md hover:bg-ui-bg-field-hover focus:outline-none focus:ring-2 focus:ring-ui-fg-interactive read-only:text-ui-fg-subtle",
  recipient: "flex items-end gap-2 [&>div]:grow",
  button:
    "px-4 py-2 rounded-md bg-ui-button-inverted text-ui-fg-on-color hover:bg-ui-button-inverted-hover disabled:opacity-60 disabled:cursor-not-allowed aria-disabled:opacity-60 aria-disabled:cursor-not-allowed",
  secondaryButton:
    "px-3 py-1.5 rounded-md border border-ui-border-base text-small-regular hover:bg-ui-bg-base-hover aria-disabled:opacity-60 aria-disabled:cursor-not-allowed",
  textButton: "text-small-regular underline self-start",
  link: "underline",
  list: "flex flex-col divide-y divide-gray-200",
  item: "py-4 flex flex-wrap items-center gap-x-4 gap-y-2",
  email: "text-base-semi break-all grow",
  status: "text-small-semi",
  meta: "text-small-regular text-ui-fg-subtle w-full",
  actions: "flex flex-wrap gap-2",
  results: "flex flex-col gap-y-1",
  result: "text-small-regular",
  message: "border-l-2 border-gray-200 pl-4 whitespace-pre-line break-words",
  notice: "text-small-regular",
  error: "text-small-regular text-rose-700",
  pager: "flex items-center gap-x-4 text-small-regular",
}
