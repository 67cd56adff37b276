import type { EntityOption } from "./entity-sources"

/** What is chosen stands first, since it need not be among the choices found so far. */
export function withChosen(
  options: readonly EntityOption[],
  chosen: readonly EntityOption[],
): EntityOption[] {
  const listed = new Set(options.map(({ value }) => value))
  return [...chosen.filter(({ value }) => !listed.has(value)), ...options]
}
