import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { BatchResponse } from "../../types/batch"
import type { InvitationTerms } from "../../types/invitation"
import { batchKeys } from "./query-keys"

/** A file of people to invite. */
export interface ImportPayload extends InvitationTerms {
  file: File
  /** Makes nothing, and says what would become of each row. */
  dry_run: boolean
}

/** Hands a file in; answers the batch that does it in the background. */
export function useImportInvitations() {
  const client = useQueryClient()
  return useMutation<BatchResponse, FetchError, ImportPayload>({
    mutationFn: (payload) =>
      sdk.client.fetch("/admin/invitations/import", {
        method: "POST",
        // The browser names the type, since the type names what parts the fields.
        headers: { "content-type": null },
        body: toForm(payload),
      }),
    onSuccess: async ({ batch }) => {
      client.setQueryData(batchKeys.detail(batch.id), batch)
      await client.invalidateQueries({ queryKey: batchKeys.lists })
    },
  })
}

function toForm({ file, dry_run, customer_group_ids: groups, ...texts }: ImportPayload): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries(texts)) {
    if (text) {
      form.append(name, text)
    }
  }
  if (groups) {
    form.append("customer_group_ids", JSON.stringify(groups))
  }
  form.append("dry_run", String(dry_run))
  form.append("file", file)
  return form
}
