import type { InvitationLabels, PluralLabel } from "../labels/labels.ts"

/** Puts values into the places of a label that have their names. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** The form of a label for a number, in the labels' language. */
export function plural(label: PluralLabel, count: number, { locale }: InvitationLabels): string {
  const form = label[new Intl.PluralRules(locale).select(count)] ?? label.other
  return fill(form, { count: new Intl.NumberFormat(locale).format(count) })
}

/** A day, as people of the language write it. */
export function day(moment: string, { locale }: InvitationLabels): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(moment))
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
]

/** How long from now, such as "in 5 minutes"; rounded up, so that nobody comes too early. */
export function fromNow(seconds: number, { locale }: InvitationLabels): string {
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? (["second", 1] as const)
  const format = new Intl.RelativeTimeFormat(locale)
  return format.format(Math.max(1, Math.ceil(seconds / length)), unit)
}
