import {
  type InvitationSettings,
  type SettingName,
  SETTINGS,
} from "../../modules/invitation/browser"
import { FIELD_KINDS } from "./setting-fields"
import { type SettingFault, toFault } from "./setting-faults"

/** A sales channel's id, or null for the whole shop. */
export type SettingScopeId = string | null

/** What stands in a field: numbers as typed, and null for "never" or "no group". */
export type SettingDraft = boolean | string | string[] | null

/** What a field shows of a setting's value. */
export function toDraft(name: SettingName, value: InvitationSettings[SettingName]): SettingDraft {
  if (typeof value === "number") {
    return String(value)
  }
  return value === null && isText(name) ? "" : value
}

/** Whether two fields show the same. */
export function isSameDraft(one: SettingDraft, other: SettingDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * The value that a field stands for, as the API takes it: null where nothing was entered.
 *
 * For a sales channel null means "as the shop", so that "never" is 0 there.
 */
export function fromDraft(name: SettingName, draft: SettingDraft, scope: SettingScopeId): unknown {
  const kind = FIELD_KINDS[name]
  if (kind === "term" && draft === null) {
    return scope === null ? null : 0
  }
  if (typeof draft !== "string") {
    return draft
  }
  const text = draft.trim()
  if (text === "") {
    return null
  }
  const isNumber = (kind === "term" || kind === "number") && !Number.isNaN(Number(text))
  return isNumber ? Number(text) : text
}

/** What is wrong with what stands in a field, by the setting's own definition. */
export function checkDraft(
  name: SettingName,
  draft: SettingDraft,
  scope: SettingScopeId,
): SettingFault | null {
  const value = fromDraft(name, draft, scope)
  const { schema } = SETTINGS[name]
  if (value === null && scope !== null) {
    return { key: "required" }
  }
  // In a field for a number, nothing at all is not how one says "never".
  const isLeftOut = value === null && draft !== null && !isText(name)
  if (isLeftOut || (value === null && !schema.safeParse(null).success)) {
    return { key: "empty" }
  }
  const issue = schema.safeParse(value).error?.issues[0]
  return issue ? toFault(issue) : null
}

function isText(name: SettingName): boolean {
  const kind = FIELD_KINDS[name]
  return kind === "optionalText" || kind === "multiline"
}
