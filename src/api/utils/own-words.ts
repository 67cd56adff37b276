import { z } from "@medusajs/framework/zod"

/** What a schema objects to. */
type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "text",
}

/** Most objections that are told at once. */
const MAX_ISSUES = 10

/** Most names that are repeated of those that nothing knows, and most characters of each. */
const MAX_NAMES = 5
const MAX_NAME_LENGTH = 60

const UNITS: Readonly<Record<string, string>> = { string: "characters", array: "entries" }

/**
 * The same schema, which takes no unknown fields and refuses in sentences of ours. Those of Medusa
 * repeat the value that was given, and Medusa logs them: an address, a message or a token must not
 * end there.
 */
export function inOwnWords<Schema extends z.ZodType>(schema: Schema) {
  const strict: z.ZodType = schema instanceof z.ZodObject ? schema.strict() : schema
  return z.unknown().transform((value, context) => {
    // Without the values: Zod writes what it objects to as JSON, which may be megabytes.
    const parsed = strict.safeParse(value)
    if (!parsed.success) {
      for (const issue of parsed.error.issues.slice(0, MAX_ISSUES)) {
        context.addIssue({ code: "custom", message: sentenceOf(issue, value) })
      }
      return z.NEVER
    }
    return parsed.data as z.output<Schema>
  })
}

/** @param given - the whole that was given; of the value that is objected to, only its lack is told. */
function sentenceOf(issue: Issue, given: unknown, parent: Issue["path"] = []): string {
  const path = [...parent, ...issue.path]
  const at = nameOf(path)
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "undefined") {
        return `${at}is not taken here`
      }
      return valueAt(given, path) === undefined
        ? `${at}is missing`
        : `${at}must be ${KINDS[issue.expected] ?? issue.expected}`
    case "invalid_value":
      return `${at}must be one of ${issue.values.join(", ")}`
    case "too_small":
      return `${at}must ${sizeOf(issue.origin, `at least ${issue.minimum}`)}`
    case "too_big":
      return `${at}must ${sizeOf(issue.origin, `at most ${issue.maximum}`)}`
    case "unrecognized_keys":
      return `${at}Unrecognized fields: '${someOf(issue.keys)}'`
    case "invalid_union": {
      // Of one value or a list of them, whichever was meant.
      const isList = Array.isArray(valueAt(given, path))
      const [within] = issue.errors.at(isList ? -1 : 0) ?? []
      return within ? sentenceOf(within, given, path) : `${at}is not valid`
    }
    case "custom":
    case "invalid_format":
      return issue.message
    default:
      return `${at}is not valid`
  }
}

function valueAt(given: unknown, path: Issue["path"]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    given,
  )
}

function sizeOf(origin: string, limit: string): string {
  const unit = UNITS[origin]
  return unit ? `have ${limit} ${unit}` : `be ${limit}`
}

/** The first of some names, each cut: a body can have thousands, of any length. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME_LENGTH))
  return shown.join(", ") + (names.length > MAX_NAMES ? ", …" : "")
}

/** `emails[0]: `; nothing for the whole. */
function nameOf(path: Issue["path"]): string {
  const name = path
    .map((key, index) =>
      typeof key === "number"
        ? `[${key}]`
        : `${index ? "." : ""}${String(key).slice(0, MAX_NAME_LENGTH)}`,
    )
    .join("")
  return name && `${name}: `
}
