/**
 * Whether Postgres can store a text: whole characters and no NUL. Anything else must be refused
 * before it gets there, or it is a failure of the database instead of a refusal of ours.
 */
export function isStorable(text: string): boolean {
  return !/[\p{Cs}\0]/u.test(text)
}

/** The same for everything in an object that is stored as JSON. */
export function isStorableJson(value: unknown): boolean {
  const json = JSON.stringify(value).replaceAll("\\\\", "")
  return !/\\u0000|\\ud[89a-f]/i.test(json)
}

/** How many characters an object has as JSON; `Infinity` for one that is nested too deeply to write. */
export function jsonLength(value: unknown): number {
  try {
    return JSON.stringify(value).length
  } catch {
    return Infinity
  }
}
