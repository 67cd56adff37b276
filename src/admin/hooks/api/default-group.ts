import { customerGroupSource } from "../../lib/entity-sources"
import { useDefaultSalesChannel } from "./default-sales-channel"
import { useChosenOptions } from "./entity-options"
import { useSettings } from "./settings"

/**
 * Name of the group that people join when staff choose none, by the settings of the sales channel
 * that they are invited from.
 *
 * @returns null where there is none, or none any more; undefined as long as it is not known.
 */
export function useDefaultGroupName(salesChannelId: string | undefined): string | null | undefined {
  const fallback = useDefaultSalesChannel()
  const { data } = useSettings(salesChannelId ?? fallback?.id ?? null)
  const id = data?.settings.default_customer_group_id
  const [option] = useChosenOptions(customerGroupSource, id ? [id] : [])
  if (!data || id === null || option?.isDeleted) {
    return data && null
  }
  return option && option.label !== option.value ? option.label : undefined
}
