import { z } from "@medusajs/framework/zod"
import {
  DELIVERY_STATUSES,
  INVITATION_STATUSES,
  MAX_SEARCH_LENGTH,
  SORTABLE_FIELDS,
} from "../../../modules/invitation"
import { formFlag, formList, formText } from "../../utils/form-schemas"
import {
  addressList,
  boundedList,
  flagFilter,
  idText as id,
  invitationIds,
  messageText,
  metadataObject,
  momentFilter,
  oneOrMany,
  pageParams,
  storableText,
} from "../../utils/schemas"

/** Most entries in one submission of staff. */
const MAX_ADMIN_EMAILS = 1_000

/** Most groups that the invitees of one request join. */
const MAX_GROUPS = 100

/** Most ids in one mass action; more are named by a filter. */
const MAX_IDS = 5_000

/** Filters of the list; the mass actions take the same. */
export const invitationFilters = {
  q: storableText(MAX_SEARCH_LENGTH).trim().optional(),
  display_id: oneOrMany(
    z
      .union([z.number(), z.string()])
      .transform(Number)
      .pipe(z.number().int().min(1).max(2_147_483_647)),
  ).optional(),
  email: oneOrMany(storableText(300)).optional(),
  invitee_email: oneOrMany(storableText(300)).optional(),
  status: oneOrMany(z.enum(INVITATION_STATUSES)).optional(),
  delivery_status: oneOrMany(z.enum(DELIVERY_STATUSES)).optional(),
  sales_channel_id: oneOrMany(id).optional(),
  customer_group_id: oneOrMany(id).optional(),
  inviter_id: oneOrMany(id).optional(),
  invitee_id: oneOrMany(id).optional(),
  batch_id: oneOrMany(id).optional(),
  created_at: momentFilter.optional(),
  sent_at: momentFilter.optional(),
  first_sent_at: momentFilter.optional(),
  registered_at: momentFilter.optional(),
  purchased: flagFilter("purchased").optional(),
}

/** Query of `GET /admin/invitations`. */
export const AdminListInvitations = z.object({
  ...invitationFilters,
  ...pageParams(SORTABLE_FIELDS, 20),
})

/** Query of `GET /admin/invitations`, read. */
export type AdminListInvitationsQuery = z.output<typeof AdminListInvitations>

/** Query of `GET /admin/invitations/export`: the list's, but for what makes a page of it. */
export const AdminExportInvitations = z.object({
  ...invitationFilters,
  order: pageParams(SORTABLE_FIELDS, 20).order,
})

/** Query of `GET /admin/invitations/export`, read. */
export type AdminExportInvitationsQuery = z.output<typeof AdminExportInvitations>

/** Query of routes that answer one invitation. */
export const AdminRetrieveInvitation = z.object({ fields: z.string().max(2_000).optional() })

/** Body of `POST /admin/invitations`. */
export const AdminCreateInvitations = z.object({
  emails: addressList(MAX_ADMIN_EMAILS, "; import a file instead"),
  message: messageText.nullish(),
  sales_channel_id: id.nullish(),
  customer_group_ids: boundedList(id, MAX_GROUPS).nullish(),
  send: z.boolean().optional(),
  metadata: metadataObject,
})

/** Body of `POST /admin/invitations`, read. */
export type AdminCreateInvitationsBody = z.output<typeof AdminCreateInvitations>

/** Fields of `POST /admin/invitations/import`, beside the file. */
export const AdminImportInvitations = z.strictObject({
  message: formText(messageText.optional()).optional(),
  sales_channel_id: formText(id.optional()).optional(),
  customer_group_ids: formList(boundedList(id, MAX_GROUPS)).optional(),
  send: formFlag("send").optional(),
  dry_run: formFlag("dry_run").optional(),
})

/** Fields of `POST /admin/invitations/import`, read. */
export type AdminImportInvitationsBody = z.output<typeof AdminImportInvitations>

/** Body of `POST /admin/invitations/:id`. */
export const AdminEditInvitation = z.object({
  email: z.string().max(1_000).optional(),
  message: messageText.nullish(),
  metadata: metadataObject,
})

/** Body of `POST /admin/invitations/:id`, read. */
export type AdminEditInvitationBody = z.output<typeof AdminEditInvitation>

/** Body of `POST /admin/invitations/discard` and `…/send`: by ids, or all that match filters. */
export const AdminSelectInvitations = z
  .object({
    ids: invitationIds(MAX_IDS).optional(),
    filters: z.strictObject(invitationFilters).optional(),
    except_ids: boundedList(id, MAX_IDS).optional(),
  })
  .refine(
    ({ ids, filters }) => (ids === undefined) !== (filters === undefined),
    "name either ids or filters",
  )
  .refine(
    ({ ids, except_ids: except }) => !ids || !except,
    "except_ids goes with filters, not with ids",
  )

/** Body of `POST /admin/invitations/discard` and `…/send`, read. */
export type AdminSelectInvitationsBody = z.output<typeof AdminSelectInvitations>

/** Body of `POST /admin/invitations/erase`. */
export const AdminEraseAddress = z.object({ email: z.string().max(1_000) })

/** Body of `POST /admin/invitations/erase`, read. */
export type AdminEraseAddressBody = z.output<typeof AdminEraseAddress>

/** Query of `GET /admin/invitations/batches`. */
export const AdminListBatches = z.object({
  ...pageParams([], 20),
  fields: z.undefined(),
  order: z.undefined(),
})

/** Query of `GET /admin/invitations/batches`, read. */
export type AdminListBatchesQuery = z.output<typeof AdminListBatches>
