/** A value of a query: one, several, or bounds. */
export type QueryValue =
  string | number | readonly string[] | Readonly<Record<string, string>> | undefined

/** A query as Medusa reads it: lists and bounds in brackets. */
export function toQueryString(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((entry: string) => params.append(`${name}[]`, entry))
    } else if (typeof value === "object") {
      Object.entries(value).forEach(([operator, bound]) =>
        params.set(`${name}[${operator}]`, bound),
      )
    } else if (value !== undefined) {
      params.set(name, String(value))
    }
  }
  return params.toString()
}
