import { useMemo, useState } from "react"
import { checkFile } from "../../lib/file-faults"
import { countAddresses, parseAddresses } from "../../lib/parse-addresses"
import type { InvitationTerms } from "../../types/invitation"
import { MAX_ENTRIES } from "./address-field"

interface Draft {
  text: string
  file: File | undefined
  message: string
  salesChannelId: string | undefined
  customerGroupIds: string[]
  /** Not even the default group of the settings. */
  joinsNoGroup: boolean
}

const EMPTY: Draft = {
  text: "",
  file: undefined,
  message: "",
  salesChannelId: undefined,
  customerGroupIds: [],
  joinsNoGroup: false,
}

/** What is being filled in. */
export type InvitationDraft = ReturnType<typeof useInvitationDraft>

/** Keeps what is being filled in, and what would be sent. */
export function useInvitationDraft() {
  const [draft, setDraft] = useState(EMPTY)
  const addresses = useMemo(() => parseAddresses(draft.text), [draft.text])
  const validCount = useMemo(() => countAddresses(addresses).valid, [addresses])
  const { text, file, message, salesChannelId, customerGroupIds, joinsNoGroup } = draft

  const terms: InvitationTerms = {
    message: message.trim() || undefined,
    sales_channel_id: salesChannelId,
    customer_group_ids: joinsNoGroup ? [] : customerGroupIds.length ? customerGroupIds : undefined,
  }

  return {
    draft,
    addresses,
    validCount,
    terms,
    // Repeated and bad entries go along, so that the answer accounts for everything that was typed.
    payload: { ...terms, emails: addresses.map(({ email }) => email) },
    isDirty: text.trim() !== "" || message.trim() !== "" || file !== undefined,
    canSend: validCount > 0 && addresses.length <= MAX_ENTRIES,
    /** A file that is worth being handed in. */
    goodFile: file && !checkFile(file) ? file : undefined,
    change: (changed: Partial<Draft>) => setDraft((current) => ({ ...current, ...changed })),
    /** Keeps the choices: who adds more wants them for the same website and groups. */
    clearAddresses: () => setDraft((current) => ({ ...current, text: "" })),
  }
}
