import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { measureAllowance, type Allowance, type LimitSettings } from "./inviting/allowance"
import { editInvitation, type InvitationEdit } from "./life/edit-invitation"
import { discardInvitations, type DiscardInput } from "./life/end-invitations"
import { findExisting } from "./list/find-existing"
import { expireInvitations } from "./life/expire-invitations"
import * as exporting from "./list/export-invitations"
import * as listing from "./list/list-invitations"
import type { ModuleContext } from "./sql/run"
import { resendInvitations, type ResendInput, type ResendResult } from "./inviting/resend"
import { ReportService } from "./service/report-service"
import {
  submitInvitations,
  type SubmitInvitationsInput,
  type SubmitInvitationsResult,
} from "./inviting/submit"

/**
 * The data of invitations and its rules. Knows nothing of HTTP, mail, customers or screens.
 *
 * The verbs here make and end invitations; `service/` has those around tokens and registration, the
 * outbox, batches and files, reports, and settings. Beside them the usual generated methods exist (`listInvitations`,
 * `retrieveInvitation`, …); use those to read only, since they pass by the transition table.
 */
export default class InvitationModuleService extends ReportService {
  /** What a customer may still send. */
  @InjectManager()
  async getAllowance(
    inviterId: string,
    limits: LimitSettings,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Allowance> {
    return await measureAllowance(context, inviterId, limits)
  }

  /** Makes invitations with their queued mails; see {@link submitInvitations}. */
  @InjectTransactionManager()
  async submit(
    input: SubmitInvitationsInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SubmitInvitationsResult> {
    return await submitInvitations(context, input, (addresses) =>
      this.findSuppressed(addresses, context),
    )
  }

  /** Discards, or for a customer cancels, those of the invitations that may be; returns their ids. */
  @InjectTransactionManager()
  async discard(
    input: DiscardInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<string[]> {
    return await discardInvitations(context, input)
  }

  /** Expires invitations whose time is over, at most `limit`; returns their ids. */
  @InjectTransactionManager()
  async expire(limit: number, @MedusaContext() context: ModuleContext = {}): Promise<string[]> {
    return await expireInvitations(context, limit)
  }

  /** Corrects an invitation; false when its state does not allow it. */
  @InjectTransactionManager()
  async edit(edit: InvitationEdit, @MedusaContext() context: ModuleContext = {}): Promise<boolean> {
    return await editInvitation(context, edit)
  }

  /** Those of some ids that invitations have. */
  @InjectManager()
  async findExisting(
    ids: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<string[]> {
    return await findExisting(context, ids)
  }

  /** One page of a sorted list: the ids on it, and how many rows there are on all pages. */
  @InjectManager()
  async listInvitationIds(
    page: listing.InvitationPage,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<listing.PageOfIds> {
    return await listing.listInvitationIds(context, page)
  }

  /** The next rows of a sorted list, from a position on; see {@link exporting.readExportChunk}. */
  @InjectManager()
  async readExportChunk(
    list: Pick<listing.InvitationPage, "filters" | "order">,
    position: exporting.ExportPosition,
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<exporting.ExportChunk> {
    return await exporting.readExportChunk(context, list, position, limit)
  }

  /** Queues one more mail for those that may be sent; see {@link resendInvitations}. */
  @InjectTransactionManager()
  async resend(
    input: ResendInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<ResendResult> {
    return await resendInvitations(context, input, await this.termsOf(input.ids, context))
  }
}
