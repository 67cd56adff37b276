import { useMemo, useState } from "react"
import { countAddresses, parseAddresses } from "../../lib/parse-addresses"
import type { CreateInvitationsPayload } from "../../types/invitation"
import { MAX_ENTRIES } from "./address-field"

interface Draft {
  text: string
  message: string
  salesChannelId: string | undefined
  customerGroupIds: string[]
}

const EMPTY: Draft = { text: "", message: "", salesChannelId: undefined, customerGroupIds: [] }

/** What is being filled in, and what would be sent. */
export function useInvitationDraft() {
  const [draft, setDraft] = useState(EMPTY)
  const addresses = useMemo(() => parseAddresses(draft.text), [draft.text])
  const validCount = useMemo(() => countAddresses(addresses).valid, [addresses])

  // Repeated and bad entries go along, so that the answer accounts for everything that was typed.
  const payload: CreateInvitationsPayload = {
    emails: addresses.map(({ email }) => email),
    message: draft.message.trim() || undefined,
    sales_channel_id: draft.salesChannelId,
    customer_group_ids: draft.customerGroupIds.length ? draft.customerGroupIds : undefined,
  }

  return {
    draft,
    addresses,
    validCount,
    payload,
    isDirty: draft.text.trim() !== "" || draft.message.trim() !== "",
    canSend: validCount > 0 && addresses.length <= MAX_ENTRIES,
    change: (changed: Partial<Draft>) => setDraft((current) => ({ ...current, ...changed })),
    /** Keeps the choices: who adds more wants them for the same website and groups. */
    clearAddresses: () => setDraft((current) => ({ ...current, text: "" })),
  }
}
