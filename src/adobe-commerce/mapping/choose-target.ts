import { ImportFailure } from "../failure"
import { ALL_OTHERS } from "./read-mapping"

/** Something of ours that one of Adobe Commerce's becomes. */
export interface Target {
  id: string
  name: string
}

/** What was chosen, and why. */
export type Choice =
  | { target: Target; by: "mapping" | "name" }
  /** The mapping file says that there is to be none. */
  | { target: null; by: "mapping" }
  /** Nobody has decided yet. */
  | { target: null; by: null }

/**
 * Chooses what one of Adobe Commerce's stores or groups becomes: what the mapping file says, else the
 * one of ours that has the same name, if just one does.
 *
 * @param what - as it is called in a sentence.
 * @throws ImportFailure when the mapping file names something that is not there.
 */
export function chooseTarget(
  what: string,
  { key, names }: { key: string; names: readonly string[] },
  mapping: Readonly<Record<string, string | null>>,
  targets: readonly Target[],
): Choice {
  const wanted = mappedTo(mapping, key)
  if (wanted === null) {
    return { target: null, by: "mapping" }
  }
  if (wanted !== undefined) {
    const target = targets.find(({ id }) => id === wanted) ?? onlyOne(targets, wanted)
    if (!target) {
      throw new ImportFailure(
        `The mapping file wants "${wanted}" for "${key}", and there is no ${what} with that id or name alone.`,
      )
    }
    return { target, by: "mapping" }
  }
  for (const name of names) {
    const target = onlyOne(targets, name)
    if (target) {
      return { target, by: "name" }
    }
  }
  return { target: null, by: null }
}

function mappedTo(mapping: Readonly<Record<string, string | null>>, key: string) {
  const named = [key, ALL_OTHERS].find((it) => Object.hasOwn(mapping, it))
  return named === undefined ? undefined : mapping[named]
}

function onlyOne(targets: readonly Target[], name: string): Target | undefined {
  const plain = (text: string) => text.trim().toLowerCase()
  const [first, second] = targets.filter((target) => plain(target.name) === plain(name))
  return second ? undefined : first
}
