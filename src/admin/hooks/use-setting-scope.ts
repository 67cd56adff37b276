import { useSearchParams } from "react-router-dom"
import type { SettingScopeId } from "../lib/setting-drafts"

const PARAM = "sales_channel_id"

/** Keeps in the URL whose settings are shown: a sales channel's, or the whole shop's. */
export function useSettingScope() {
  const [params, setParams] = useSearchParams()
  return {
    scope: params.get(PARAM) || null,
    setScope: (scope: SettingScopeId) => setParams(scope === null ? {} : { [PARAM]: scope }),
  }
}
