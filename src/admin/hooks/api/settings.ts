import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { SettingScopeId } from "../../lib/setting-drafts"
import type { MailPreview, SettingChanges, SettingsView } from "../../types/settings"
import { settingKeys } from "./query-keys"

const PATH = "/admin/invitation-settings"

/** The settings of the whole shop, or of one sales channel. */
export function useSettings(scope: SettingScopeId) {
  return useQuery<SettingsView, FetchError>({
    queryKey: settingKeys.view(scope),
    queryFn: () => sdk.client.fetch(PATH, { query: queryOf(scope) }),
  })
}

/** Changes settings of a scope; null clears. All or none. */
export function useUpdateSettings(scope: SettingScopeId) {
  const client = useQueryClient()
  return useMutation<SettingsView, FetchError, SettingChanges>({
    mutationFn: (body) => sdk.client.fetch(PATH, { method: "POST", body, query: queryOf(scope) }),
    onSuccess: async (view) => {
      client.setQueryData(settingKeys.view(scope), view)
      // What the shop says counts for its channels, and stands in the mail.
      await client.invalidateQueries({ queryKey: settingKeys.all })
    },
  })
}

/** A sample of the mail with the saved settings. */
export function useMailPreview(scope: SettingScopeId) {
  return useQuery<MailPreview, FetchError>({
    queryKey: settingKeys.preview(scope),
    queryFn: () => sdk.client.fetch(`${PATH}/mail-preview`, { query: queryOf(scope) }),
    // A template that fails will fail again.
    retry: false,
  })
}

/** Sends the sample to the admin who asks. */
export function useSendTestMail(scope: SettingScopeId) {
  return useMutation<{ to: string }, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/test-mail`, { method: "POST", body: {}, query: queryOf(scope) }),
  })
}

function queryOf(scope: SettingScopeId) {
  return scope === null ? {} : { sales_channel_id: scope }
}
