import { MedusaError } from "@medusajs/framework/utils"

/** Names that reach behind an object instead of into it, alone or in a path. */
const UNSAFE_NAME = /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/

/** The same in `fields`, with what stands between and before its names. Neither makes anything of the text. */
const UNSAFE_FIELDS = /(?:^|[\s.,+*-])(?:__proto__|constructor|prototype)(?:[\s.,+*-]|$)/

/** Deeper than anything that our routes take, and shallow enough for whoever walks it. */
export const MAX_DEPTH = 32

/**
 * Refuses names that could reach the prototype of every object, wherever a query, a form or a body has
 * them: Medusa's remote query writes the parts of `fields` into plain objects, and one `__proto__.x`
 * breaks every route of the process until it is started again.
 *
 * @throws MedusaError `invalid_data` without repeating what was given.
 */
export function refuseUnsafeNames(given: unknown): void {
  const rest: { value: unknown; depth: number }[] = [{ value: given, depth: 0 }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next
    if (typeof value !== "object" || value === null) {
      continue
    }
    if (depth > MAX_DEPTH) {
      throw refusal("What was given is nested too deeply.")
    }
    for (const [name, inner] of Object.entries(value)) {
      if (UNSAFE_NAME.test(name) || (name === "fields" && namesUnsafe(inner))) {
        throw refusal("A name of a field is not allowed here.")
      }
      rest.push({ value: inner, depth: depth + 1 })
    }
  }
}

function namesUnsafe(fields: unknown): boolean {
  const texts: unknown[] = Array.isArray(fields) ? fields : [fields]
  return texts.some((text) => typeof text === "string" && UNSAFE_FIELDS.test(text))
}

function refusal(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
}
