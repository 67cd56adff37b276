import type { MailWords } from "../types"
import { de } from "./de"
import { en } from "./en"

/** Languages of the built-in mail by their tag; to add one, add a file and a line here. */
const LOCALES: Readonly<Record<string, MailWords>> = { en, de }

/** The words for a BCP 47 tag: `de-AT` finds German, an unknown language finds English. */
export function wordsFor(locale: string): MailWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? ""
  return Object.hasOwn(LOCALES, language) ? (LOCALES[language] ?? en) : en
}
