import { measureAllowance, type LimitSettings } from "../inviting/allowance"
import { editInvitation, type InvitationEdit } from "../life/edit-invitation"
import { discardInvitations, type DiscardInput } from "../life/end-invitations"
import { findExisting } from "../list/find-existing"
import { expireInvitations } from "../life/expire-invitations"
import * as exporting from "../list/export-invitations"
import * as listing from "../list/list-invitations"
import { resendInvitations, type ResendInput } from "../inviting/resend"
import { submitInvitations, type SubmitInvitationsInput } from "../inviting/submit"
import { findSuppressed, termsOf } from "./look-ups"
import { reads, writes } from "./verb"

/** Making invitations, ending and correcting them, and the lists of them. */
export const invitingVerbs = {
  /** What a customer may still send. */
  getAllowance: reads((_parts, context, inviterId: string, limits: LimitSettings) =>
    measureAllowance(context, inviterId, limits),
  ),

  /** Makes invitations with their queued mails; see {@link submitInvitations}. */
  submit: writes((parts, context, input: SubmitInvitationsInput) =>
    submitInvitations(context, input, (addresses) => findSuppressed(parts, context, addresses)),
  ),

  /** Discards, or for a customer cancels, those of the invitations that may be; returns their ids. */
  discard: writes((_parts, context, input: DiscardInput) => discardInvitations(context, input)),

  /** Expires invitations whose time is over, at most `limit`; returns their ids. */
  expire: writes((_parts, context, limit: number) => expireInvitations(context, limit)),

  /** Corrects an invitation; false when its state does not allow it. */
  edit: writes((_parts, context, edit: InvitationEdit) => editInvitation(context, edit)),

  /** Those of some ids that invitations have. */
  findExisting: reads((_parts, context, ids: readonly string[]) => findExisting(context, ids)),

  /** One page of a sorted list: the ids on it, and how many rows there are on all pages. */
  listInvitationIds: reads((_parts, context, page: listing.InvitationPage) =>
    listing.listInvitationIds(context, page),
  ),

  /** The next rows of a sorted list, from a position on; see {@link exporting.readExportChunk}. */
  readExportChunk: reads(
    (
      _parts,
      context,
      list: Pick<listing.InvitationPage, "filters" | "order">,
      position: exporting.ExportPosition,
      limit: number,
    ) => exporting.readExportChunk(context, list, position, limit),
  ),

  /** Queues one more mail for those that may be sent; see {@link resendInvitations}. */
  resend: writes(async (parts, context, input: ResendInput) =>
    resendInvitations(context, input, await termsOf(parts, context, input.ids)),
  ),
}
