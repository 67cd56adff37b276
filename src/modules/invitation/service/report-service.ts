import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import {
  hasMoreInvitees,
  listInvitees,
  recordPurchases,
  type Invitee,
  type OrdersSeen,
} from "../report/purchases"
import { countByCustomer, type CustomerCounts, type CustomerPage } from "../report/report-customers"
import type { ReportScope } from "../report/report-scope"
import type { ModuleContext } from "../sql/run"
import type { ConversionFigures, GeneralFigures, SummaryFigures } from "../report/report-types"
import * as reports from "../report/reports"
import { AdoptionService } from "./adoption-service"

/** Counting, and what is only known for counting. */
export class ReportService extends AdoptionService {
  /** What became of the invitations that were first mailed in a range. */
  @InjectManager()
  async reportGeneral(
    scope: ReportScope,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<reports.Report<GeneralFigures>> {
    return await reports.generalReport(context, scope)
  }

  /** Who invited how many in a range; one page. */
  @InjectManager()
  async reportCustomers(
    scope: ReportScope,
    page: CustomerPage,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<CustomerCounts> {
    return await countByCustomer(context, scope, page)
  }

  /** How many invitees of a range have bought something. */
  @InjectManager()
  async reportConversion(
    scope: ReportScope,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<reports.Report<ConversionFigures>> {
    return await reports.conversionReport(context, scope)
  }

  /** The figures above the grid. */
  @InjectManager()
  async reportSummary(
    scope: ReportScope,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<reports.Report<SummaryFigures, reports.SummaryTotals>> {
    return await reports.summaryReport(context, scope)
  }

  /** Whether there are more invitees than so many. */
  @InjectManager()
  async hasMoreInvitees(
    than: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await hasMoreInvitees(context, than)
  }

  /** Invitees, newest accounts first; see {@link listInvitees}. */
  @InjectManager()
  async listInvitees(
    page: { before: string | null; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Invitee[]> {
    return await listInvitees(context, page)
  }

  /** Writes down what a look at the orders showed; see {@link recordPurchases}. */
  @InjectTransactionManager()
  async recordPurchases(
    seen: OrdersSeen,
    options: { onlyChanged: boolean },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<number> {
    return await recordPurchases(context, seen, options)
  }
}
