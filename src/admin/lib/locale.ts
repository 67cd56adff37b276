/** The dashboard's languages that have a region, such as `ptBR`, as the browser writes them. */
const WITH_REGION = /^([a-z]{2})([A-Z]{2})$/

/** The locale of one of the dashboard's languages, for numbers, dates and names. */
export function localeOf(language: string): string {
  return language.replace(WITH_REGION, "$1-$2")
}
