import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { download } from "../../lib/download"
import type { SelectionFilters } from "../../lib/invitation-list-query"

/** Downloads all invitations that match, in the order of the grid, as a file. */
export function useExportInvitations() {
  const { t } = useTranslation("invitations")
  return useMutation<void, FetchError, SelectionFilters & { order?: string }>({
    mutationFn: (query) => download("/admin/invitations/export", { ...query }, "invitations.csv"),
    onError: ({ message }) => toast.error(t("grid.exportFailed"), { description: message }),
  })
}
