import type { MailWords } from "../types"
import { de } from "./de"
import { en } from "./en"

/** Languages of the built-in mail by their tag; to add one, add a file and a line here. */
const LOCALES: ReadonlyMap<string, MailWords> = new Map([
  ["en", en],
  ["de", de],
])

/** Tags of all languages, the fallback first. */
export const LOCALE_TAGS: readonly string[] = [...LOCALES.keys()]

/** A language that the mail can be written in. */
export interface MailLanguage {
  /** BCP 47 tag for dates and the `lang` of the HTML; always fits the words. */
  tag: string
  words: MailWords
}

/** The language for a tag: `de-AT` and `de_AT` find German, one that we do not speak finds English. */
export function languageFor(locale: string): MailLanguage {
  const wished = locale.replaceAll("_", "-")
  const words = LOCALES.get(wished.split("-")[0]?.toLowerCase() ?? "")
  const [tag] = words ? canonicalTags(wished) : []
  return words && tag ? { tag, words } : { tag: "en", words: en }
}

function canonicalTags(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag)
  } catch {
    return []
  }
}
