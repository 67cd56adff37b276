import { z } from "@medusajs/framework/zod"
import { SUPPRESSION_REASONS } from "../../../../modules/invitation"
import { addressList, oneOrMany, pageParams, storableText } from "../../../utils/schemas"

/** Most addresses in one request. */
const MAX_ADDRESSES = 1_000

/** Query of `GET /admin/invitations/suppressions`. */
export const AdminListSuppressions = z.object({
  q: storableText(400).trim().min(1).optional(),
  ...pageParams([], 20),
  fields: z.undefined(),
  order: z.undefined(),
})

/** Query of `GET /admin/invitations/suppressions`, read. */
export type AdminListSuppressionsQuery = z.output<typeof AdminListSuppressions>

/** Body of `POST /admin/invitations/suppressions`. */
export const AdminCreateSuppressions = z.object({
  emails: addressList(MAX_ADDRESSES),
  reason: z.enum(SUPPRESSION_REASONS).optional(),
})

/** Body of `POST /admin/invitations/suppressions`, read. */
export type AdminCreateSuppressionsBody = z.output<typeof AdminCreateSuppressions>

/** Query of `DELETE /admin/invitations/suppressions`, for clients that send no body with DELETE. */
export const AdminDeleteSuppressionsParams = z.object({
  emails: oneOrMany(z.string()).optional(),
})

/** Query of `DELETE /admin/invitations/suppressions`, read. */
export type AdminDeleteSuppressionsQuery = z.output<typeof AdminDeleteSuppressionsParams>

/** Body of `DELETE /admin/invitations/suppressions`. */
export const AdminDeleteSuppressions = z.object({
  emails: addressList(MAX_ADDRESSES).optional(),
})

/** Body of `DELETE /admin/invitations/suppressions`, read. */
export type AdminDeleteSuppressionsBody = z.output<typeof AdminDeleteSuppressions>
