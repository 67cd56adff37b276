import { readdirSync } from "node:fs"
import path from "node:path"
import { de } from "../labels/de.ts"
import { en } from "../labels/en.ts"

type Words = { [name: string]: string | Words }

/** Each label by its path, with the places in braces that it has. */
function placesOf(labels: object): Record<string, string[]> {
  const walk = (words: Words, prefix: string): [string, string[]][] =>
    Object.entries(words).flatMap(([name, word]) =>
      typeof word === "string"
        ? [[prefix + name, (word.match(/\{\w+\}/g) ?? []).sort()] as [string, string[]]]
        : walk(word, `${prefix}${name}.`),
    )
  return Object.fromEntries(walk(labels as Words, ""))
}

describe("labels", () => {
  it("have every word in each language, with the same places to fill in", () => {
    expect(placesOf(de)).toEqual(placesOf(en))
  })

  it("call buttons by what stands on them", () => {
    for (const { list } of [en, de]) {
      expect(list.resendTo.startsWith(list.resend)).toBe(true)
      expect(list.resendLaterTo.startsWith(list.resendLater)).toBe(true)
      expect(list.cancelTo.startsWith(list.cancel)).toBe(true)
    }
  })

  it("leave no word of another language behind", () => {
    const words = (labels: object) => JSON.stringify(labels).match(/"[^"]*[a-z] [^"]*"/gi) ?? []
    const english = new Set(words(en))
    expect(words(de).filter((word) => english.has(word))).toEqual([])
  })

  it("are a file for each language, named like it", () => {
    const files = readdirSync(path.join(__dirname, "../labels")).sort()
    expect(files).toEqual(["de.ts", "en.ts", "labels.ts"])
    expect([de.locale, en.locale]).toEqual(["de", "en"])
  })

  it("call a discarded invitation canceled", () => {
    expect([en.status.discarded, en.status.sending]).toEqual(["Canceled", "Sending…"])
  })
})
