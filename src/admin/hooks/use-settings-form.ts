import { useState } from "react"
import { type SettingName, SETTINGS } from "../../modules/invitation/browser"
import {
  checkDraft,
  fromDraft,
  isSameDraft,
  type SettingDraft,
  type SettingScopeId,
  toDraft,
} from "../lib/setting-drafts"
import type { SettingFault } from "../lib/setting-faults"
import type { SettingChanges, SettingsView } from "../types/settings"

/** What was changed and not saved: a value, or that there is to be none of its own. */
type Edit = { draft: SettingDraft } | "inherit"

/** One field as it stands. */
export interface SettingField {
  draft: SettingDraft
  /** Follows the whole shop; never so for the shop itself. */
  inherits: boolean
  fault: SettingFault | undefined
}

/** What is being changed in the settings of one scope. */
export type SettingsForm = ReturnType<typeof useSettingsForm>

/**
 * Keeps what is entered apart from what is saved, so that only what was changed is sent: what nobody
 * touched goes on following the defaults.
 *
 * @param view - the settings of the scope
 * @param shop - the settings of the whole shop
 */
export function useSettingsForm(scope: SettingScopeId, view: SettingsView, shop: SettingsView) {
  const [edits, setEdits] = useState<Partial<Record<SettingName, Edit>>>({})
  const [faults, setFaults] = useState<Partial<Record<SettingName, SettingFault>>>({})

  const isSavedAsInherited = (name: SettingName) => scope !== null && view.inherited.includes(name)

  const field = (name: SettingName): SettingField => {
    const edit = edits[name]
    const inherits = edit ? edit === "inherit" : isSavedAsInherited(name)
    const saved = toDraft(name, (inherits ? shop : view).settings[name])
    const draft = edit && edit !== "inherit" ? edit.draft : saved
    return { draft, inherits: inherits && scope !== null, fault: faults[name] }
  }

  const setEdit = (name: SettingName, edit: Edit | undefined) => {
    setEdits(({ [name]: _, ...others }) => (edit ? { ...others, [name]: edit } : others))
    setFaults(({ [name]: _, ...others }) => others)
  }

  const change = (name: SettingName, draft: SettingDraft) => {
    const isSaved =
      !isSavedAsInherited(name) && isSameDraft(draft, toDraft(name, view.settings[name]))
    setEdit(name, isSaved ? undefined : { draft })
  }

  const setInherits = (name: SettingName, inherits: boolean) => {
    if (inherits === isSavedAsInherited(name)) {
      setEdit(name, undefined)
    } else {
      setEdit(name, inherits ? "inherit" : { draft: toDraft(name, shop.settings[name]) })
    }
  }

  const changed = Object.entries(edits) as [SettingName, Edit][]

  /** Marks what is wrong, and answers whether nothing is. */
  const check = (): boolean => {
    const found = changed.flatMap(([name, edit]) => {
      const fault = edit === "inherit" ? null : checkDraft(name, edit.draft, scope)
      return fault ? [[name, fault] as const] : []
    })
    setFaults(Object.fromEntries(found))
    return found.length === 0
  }

  const payload = (): SettingChanges =>
    Object.fromEntries(
      changed.map(([name, edit]) => [
        name,
        edit === "inherit" ? null : fromDraft(name, edit.draft, scope),
      ]),
    )

  return {
    scope,
    field,
    change,
    setInherits,
    check,
    payload,
    setFaults,
    hasFaults: Object.keys(faults).length > 0,
    changes: changed.length,
    reset: () => {
      setEdits({})
      setFaults({})
    },
    /** Whether a setting can be set here at all. */
    isSetHere: (name: SettingName) => scope === null || SETTINGS[name].scope === "channel",
  }
}
