import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { INVITATION_OUTCOMES } from "../../types/invitation"
import { BATCH_KINDS, BATCH_STATUSES } from "../../../modules/invitation/models/invitation-batch"
import { REPORT_INTERVALS } from "../../../modules/invitation/report/report-types"
import { SETTING_NAMES } from "../../../modules/invitation/settings/definitions"
import { DELIVERY_STATUSES, INVITATION_STATUSES } from "../../../modules/invitation/life/status"
import { REPORT_COUNTS, REPORT_RATES } from "../../lib/report-figures"
import { RANGE_PRESETS } from "../../lib/report-range"
import { REPORTS } from "../../lib/report-state"
import languages from ".."

const ADMIN = path.resolve(__dirname, "../..")

/** `grid.title` and its like, with what stands there. */
function flatten(words: object, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const name = prefix ? `${prefix}.${key}` : key
    if (typeof value === "string") {
      flat.set(name, value)
    } else {
      flatten(value, name).forEach((text, inner) => flat.set(inner, text))
    }
  }
  return flat
}

const english = flatten(languages.en.invitations)
const german = flatten(languages.de.invitations)

const placeholders = (text = "") => (text.match(/\{\{[^}]*\}\}/g) ?? []).sort()

/** All keys that the screens name in full; those put together at run time are looked at apart. */
function keysInUse(): Set<string> {
  const files = readdirSync(ADMIN, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/^i18n\b|__tests__/.test(file),
  )
  const keys = files.flatMap((file) => {
    const source = readFileSync(path.join(ADMIN, file), "utf8")
    // The dashboard's own words are asked for by another name, or without our namespace.
    const text = source.replace(/\bcore\("[^"]*"/g, "")
    const isOurs = text.includes('useTranslation("invitations")')
    const called = isOurs ? [...text.matchAll(/\bt\(\s*"([\w.]+)"/g)] : []
    const chosen = isOurs ? [...text.matchAll(/[?:]\s*"([a-z]\w*(?:\.\w+)+)"/g)] : []
    const labels = [...text.matchAll(/(?:label|words)[:=]\s*"(nav\.\w+)"/g)]
    return [...called, ...chosen, ...labels].map(([, key = ""]) => key)
  })
  return new Set(keys)
}

const exists = (key: string) =>
  english.has(key) || (english.has(`${key}_one`) && english.has(`${key}_other`))

describe("the admin's words", () => {
  it("are the same keys in English and German, none of them empty", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
    expect([...english, ...german].filter(([, text]) => text.trim() === "")).toEqual([])
  })

  it("take the same values in English and German", () => {
    for (const [key, text] of english) {
      expect([key, placeholders(german.get(key))]).toEqual([key, placeholders(text)])
    }
  })

  it("have a singular for each plural", () => {
    const plurals = [...english.keys()].filter((key) => key.endsWith("_other"))
    const singulars = plurals.map((key) => key.replace(/_other$/, "_one"))
    expect(singulars.filter((key) => !english.has(key))).toEqual([])
  })

  it("are there for every key that a screen asks for", () => {
    const keys = [...keysInUse()]
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => !exists(key))).toEqual([])
  })

  it("are there for every status, outcome, report and setting", () => {
    const wanted = [
      ...INVITATION_STATUSES.map((status) => `status.${status}`),
      ...DELIVERY_STATUSES.map((status) => `deliveryStatus.${status}`),
      ...INVITATION_OUTCOMES.map((outcome) => `outcomes.${outcome}`),
      ...BATCH_KINDS.map((kind) => `batches.kind.${kind}`),
      ...BATCH_STATUSES.map((status) => `batches.status.${status}`),
      ...REPORTS.flatMap((report) => [
        `reports.names.${report}`,
        `reports.notes.${report}`,
        ...[...REPORT_COUNTS[report], ...REPORT_RATES[report]].map(
          (figure) => `reports.figures.${figure}`,
        ),
      ]),
      ...RANGE_PRESETS.map((preset) => `reports.ranges.${preset}`),
      ...REPORT_INTERVALS.map((interval) => `reports.intervals.${interval}`),
      ...SETTING_NAMES.flatMap((name) => [
        `settingFields.${name}.label`,
        `settingFields.${name}.hint`,
      ]),
    ]
    expect(wanted.filter((key) => !exists(key))).toEqual([])
  })
})
