import { z } from "@medusajs/framework/zod"
import { CUSTOMER_ORDERS, isTimeZone, REPORT_INTERVALS } from "../../../modules/invitation"
import { idText, pageParams, storableText } from "../../utils/schemas"

const day = (name: string) =>
  z.iso
    .date(`${name}: must be a day that exists, written as 2026-01-31`)
    .refine((text) => !text.startsWith("0000"), `${name}: there was no year 0`)
    .optional()

const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
  z.enum(values, `${name}: must be one of ${values.join(", ")}`).optional()

/** Query of the reports. */
export const AdminInvitationReport = z.object({
  from: day("from"),
  to: day("to"),
  interval: oneOf("interval", REPORT_INTERVALS),
  timezone: storableText(100)
    .refine(isTimeZone, "timezone: must be UTC or the name of a zone such as Europe/Berlin")
    .optional(),
  sales_channel_id: idText.optional(),
  format: oneOf("format", ["json", "csv"]),
})

/** Query of the reports, read. */
export type AdminInvitationReportQuery = z.output<typeof AdminInvitationReport>

const { limit, offset, order } = pageParams(CUSTOMER_ORDERS, 20)

/** Query of `GET /admin/invitation-reports/customers`. */
export const AdminInvitationCustomersReport = AdminInvitationReport.extend({ limit, offset, order })

/** Query of `GET /admin/invitation-reports/customers`, read. */
export type AdminInvitationCustomersReportQuery = z.output<typeof AdminInvitationCustomersReport>
