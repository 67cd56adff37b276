import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminInvitation } from "../../types/invitation"
import { InvitationStatus } from "../common/invitation-status"
import { DateCell } from "./date-cell"
import { EmptyCell } from "./empty-cell"
import { InvitationLink } from "./invitation-link"
import { InviteeCell, InviterCell } from "./person-cell"
import { SelectRow, SelectVisible } from "./select-cells"

const column = createDataTableColumnHelper<AdminInvitation>()

/** The columns of the grid, in the order and with the names of Adobe's. */
export function useInvitationColumns() {
  const { t } = useTranslation("invitations")

  return useMemo(() => {
    const sortable = (low: string, high: string) => ({
      enableSorting: true,
      sortAscLabel: t(`grid.sort.${low}`),
      sortDescLabel: t(`grid.sort.${high}`),
    })

    return [
      column.select({ header: SelectVisible, cell: SelectRow }),
      column.accessor("display_id", {
        header: t("fields.id"),
        cell: ({ row }) => <InvitationLink invitation={row.original} />,
        ...sortable("lowest", "highest"),
      }),
      column.accessor("email", {
        header: t("fields.email"),
        cell: ({ getValue }) =>
          getValue() ?? <span className="text-ui-fg-subtle">{t("erased")}</span>,
        maxSize: 220,
        ...sortable("az", "za"),
      }),
      column.accessor((row) => row.invitee?.email, {
        id: "invitee_email",
        header: t("fields.invitee"),
        cell: ({ row }) => <InviteeCell invitee={row.original.invitee} />,
        maxSize: 200,
        ...sortable("az", "za"),
      }),
      column.accessor((row) => row.inviter?.email, {
        id: "inviter_name",
        header: t("fields.inviter"),
        cell: ({ row }) => <InviterCell inviter={row.original.inviter} />,
        maxSize: 160,
        ...sortable("az", "za"),
      }),
      column.accessor("sent_at", {
        header: t("fields.sent"),
        cell: ({ getValue }) => <DateCell date={getValue()} />,
        ...sortable("oldest", "newest"),
      }),
      column.accessor("registered_at", {
        header: t("fields.registered"),
        cell: ({ getValue }) => <DateCell date={getValue()} />,
        ...sortable("oldest", "newest"),
      }),
      column.accessor("status", {
        header: t("fields.status"),
        cell: ({ row }) => (
          <div className="py-1">
            <InvitationStatus
              status={row.original.status}
              delivery_status={row.original.delivery_status}
            />
          </div>
        ),
        ...sortable("az", "za"),
      }),
      column.accessor((row) => row.sales_channel?.name, {
        id: "sales_channel_name",
        header: t("fields.website"),
        cell: ({ getValue }) => getValue() ?? <EmptyCell />,
        maxSize: 160,
        ...sortable("az", "za"),
      }),
      column.accessor((row) => groupNames(row), {
        id: "customer_group_name",
        header: t("fields.group"),
        cell: ({ getValue }) => getValue() || <EmptyCell />,
        maxSize: 160,
        ...sortable("az", "za"),
      }),
    ]
  }, [t])
}

function groupNames({ customer_groups }: AdminInvitation): string {
  return (customer_groups ?? []).map(({ name }) => name).join(", ")
}
