import { SETTING_NAMES, SETTINGS } from "../../../modules/invitation/settings/definitions"
import { en } from "../../i18n/en"
import { FIELD_KINDS, SETTING_CHOICES, SETTING_SECTIONS } from "../setting-fields"

/** `true` where the words have the key, without the types knowing. */
function hasWord(name: string, key: string): boolean {
  const fields: Record<string, object> = en.settingFields
  return Object.hasOwn(fields[name] ?? {}, key)
}

describe("the settings screen", () => {
  it("shows every setting once", () => {
    const shown = SETTING_SECTIONS.flatMap(([, names]) => names)
    expect([...shown].sort()).toEqual([...SETTING_NAMES].sort())
  })

  it("offers what the definitions take, and has words for it", () => {
    for (const [name, choices] of Object.entries(SETTING_CHOICES)) {
      const { schema } = SETTINGS[name as keyof typeof SETTING_CHOICES]
      const words = en.settingFields[name as keyof typeof SETTING_CHOICES].choices
      for (const choice of choices) {
        expect(schema.safeParse(choice).success).toBe(true)
        expect(Object.keys(words)).toEqual(expect.arrayContaining([choice, `${choice}Hint`]))
      }
    }
  })

  it("names a unit for every number", () => {
    const numbers = SETTING_NAMES.filter((name) => ["number", "term"].includes(FIELD_KINDS[name]))
    expect(numbers.filter((name) => !hasWord(name, "unit"))).toEqual([])
  })
})
