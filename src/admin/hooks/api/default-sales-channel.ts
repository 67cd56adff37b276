import { useSalesChannel, useStore } from "@medusajs/dashboard/hooks"

/** The channel that an invitation is sent from when none is chosen, if the store has one. */
export function useDefaultSalesChannel(): { id: string; name: string } | undefined {
  const { store } = useStore()
  const id = store?.default_sales_channel_id ?? ""
  const { sales_channel } = useSalesChannel(id, { enabled: id !== "" })
  return sales_channel
}
