import {
  hasMoreInvitees,
  listInvitees,
  recordPurchases,
  type OrdersSeen,
} from "../report/purchases"
import { countByCustomer, type CustomerPage } from "../report/report-customers"
import type { ReportScope } from "../report/report-scope"
import * as reports from "../report/reports"
import { reads, writes } from "./verb"

/** Counting, and what is only known for counting. */
export const reportVerbs = {
  /** What became of the invitations that were first mailed in a range. */
  reportGeneral: reads((_parts, context, scope: ReportScope) =>
    reports.generalReport(context, scope),
  ),

  /** Who invited how many in a range; one page. */
  reportCustomers: reads((_parts, context, scope: ReportScope, page: CustomerPage) =>
    countByCustomer(context, scope, page),
  ),

  /** How many invitees of a range have bought something. */
  reportConversion: reads((_parts, context, scope: ReportScope) =>
    reports.conversionReport(context, scope),
  ),

  /** The figures above the grid. */
  reportSummary: reads((_parts, context, scope: ReportScope) =>
    reports.summaryReport(context, scope),
  ),

  /** Whether there are more invitees than so many. */
  hasMoreInvitees: reads((_parts, context, than: number) => hasMoreInvitees(context, than)),

  /** Invitees, newest accounts first; see {@link listInvitees}. */
  listInvitees: reads((_parts, context, page: { before: string | null; limit: number }) =>
    listInvitees(context, page),
  ),

  /** Writes down what a look at the orders showed; see {@link recordPurchases}. */
  recordPurchases: writes((_parts, context, seen: OrdersSeen, options: { onlyChanged: boolean }) =>
    recordPurchases(context, seen, options),
  ),
}
