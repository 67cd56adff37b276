import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import type { DataTableFilter, DataTableFilteringState } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DELIVERY_STATUSES, INVITATION_STATUSES } from "../../../modules/invitation/browser"
import { useBatch } from "../../hooks/api/batches"
import { useChosenOptions } from "../../hooks/api/entity-options"
import {
  customerGroupSource,
  customerSource,
  type EntitySource,
  salesChannelSource,
} from "../../lib/entity-sources"
import { chosenIds, type InvitationFilterId } from "../../lib/invitation-list-query"
import { useBatchLabel } from "../batches/use-batch-title"
import { BatchFilter } from "./batch-filter"
import { EntityFilterList } from "./entity-filter-list"

/** The filters of the grid, one for each column and a few more, named as the API names them. */
export function useInvitationFilters(filtering: DataTableFilteringState): DataTableFilter[] {
  const { t } = useTranslation("invitations")
  const [dateFilter] = useDataTableDateFilters()
  const entityFilter = useEntityFilter(filtering)
  const batchFilter = useBatchFilter(filtering)

  const text = (id: InvitationFilterId, label: string, placeholder: string): DataTableFilter => ({
    id,
    label,
    type: "string",
    placeholder,
  })
  // The dashboard's own "Created" filter brings its words and ranges along.
  const date = (id: InvitationFilterId, label: string): DataTableFilter[] =>
    dateFilter ? [{ ...dateFilter, id, label }] : []
  const choices = (
    id: InvitationFilterId,
    label: string,
    words: string,
    values: readonly string[],
  ) =>
    ({
      id,
      label,
      type: "multiselect",
      searchable: false,
      options: values.map((value) => ({ value, label: t(`${words}.${value}`) })),
    }) satisfies DataTableFilter

  return [
    choices("status", t("fields.status"), "status", INVITATION_STATUSES),
    choices("delivery_status", t("fields.delivery"), "deliveryStatus", DELIVERY_STATUSES),
    text("display_id", t("fields.id"), "#"),
    text("email", t("fields.email"), t("filter.wholeAddress")),
    text("invitee_email", t("fields.invitee"), t("filter.wholeAddress")),
    entityFilter("inviter_id", t("fields.inviter"), customerSource, true),
    ...date("sent_at", t("fields.sent")),
    ...date("first_sent_at", t("fields.firstSent")),
    ...date("registered_at", t("fields.registered")),
    ...date("created_at", t("fields.created")),
    {
      id: "purchased",
      label: t("fields.purchased"),
      type: "radio",
      options: ["true", "false"].map((value) => ({ value, label: t(`filter.purchased.${value}`) })),
    },
    entityFilter("sales_channel_id", t("fields.website"), salesChannelSource),
    entityFilter("customer_group_id", t("fields.group"), customerGroupSource),
    batchFilter,
  ]
}

/**
 * The invitations that one batch has made. Always there, also where the URL names no batch: the table
 * breaks down over the chip of a filter that is no more.
 */
function useBatchFilter(filtering: DataTableFilteringState): DataTableFilter {
  const { t } = useTranslation("invitations")
  const labelOf = useBatchLabel()
  const [id] = chosenIds(filtering["batch_id"])
  const { data: batch } = useBatch(id ?? "")
  const filter = {
    id: "batch_id",
    label: t("fields.batch"),
    type: "custom" as const,
    options: id ? [{ value: id, label: batch ? labelOf(batch) : id }] : [],
    render: ({ onChange }: { onChange: (value: string) => void }) => (
      <BatchFilter id={id} onChange={onChange} />
    ),
  }
  return filter
}

function useEntityFilter(filtering: DataTableFilteringState) {
  const chosen = {
    [customerSource.name]: useChosenOptions(customerSource, chosenIds(filtering["inviter_id"])),
    [salesChannelSource.name]: useChosenOptions(
      salesChannelSource,
      chosenIds(filtering["sales_channel_id"]),
    ),
    [customerGroupSource.name]: useChosenOptions(
      customerGroupSource,
      chosenIds(filtering["customer_group_id"]),
    ),
  }
  return (
    id: InvitationFilterId,
    label: string,
    source: EntitySource,
    single = false,
  ): DataTableFilter => {
    const filter = {
      id,
      label,
      type: "custom" as const,
      // The chip of a filter finds the names of what is chosen here, whatever the filter's type.
      options: chosen[source.name] ?? [],
      render: ({ value, onChange }: { value: unknown; onChange: (value: string[]) => void }) => (
        <EntityFilterList
          source={source}
          label={label}
          value={value}
          onChange={onChange}
          single={single}
        />
      ),
    }
    return filter
  }
}
