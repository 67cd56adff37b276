import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { EraseResponse } from "../../types/erasure"
import { batchKeys, invitationKeys, suppressionKeys } from "./query-keys"

/** Forgets an address. */
export function useEraseAddress() {
  const client = useQueryClient()
  return useMutation<EraseResponse, FetchError, string>({
    mutationFn: (email) =>
      sdk.client.fetch("/admin/invitations/erase", { method: "POST", body: { email } }),
    // Also after a failure: some of it may be done.
    onSettled: () =>
      Promise.all(
        [invitationKeys, suppressionKeys, batchKeys].map(({ all }) =>
          client.invalidateQueries({ queryKey: all }),
        ),
      ),
  })
}
