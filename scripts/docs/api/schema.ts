import { table } from "../table"
import type { Schema } from "./document"

/** Heading over the schemas that are no objects. */
export const VALUES = "Values"

/** The fields of an object, those of objects within it after a dot, as a table; empty without any. */
export function fieldsTable(schema: Schema, schemas: Record<string, Schema>): string {
  const rows = rowsOf(schema, schemas, "")
  return rows.length === 0 ? "" : table(["Field", "Type", "Meaning"], rows)
}

function rowsOf(schema: Schema, schemas: Record<string, Schema>, prefix: string): string[][] {
  const { properties, required } = flatten(schema, schemas)
  return Object.entries(properties).flatMap(([name, field]) => {
    const inner = field.items ?? field
    const isInline = !inner.$ref && inner.properties
    return [
      [
        `\`${prefix}${name}\`${required.includes(name) ? "" : " (may be missing)"}`,
        typeOf(field, schemas),
        meaningOf(field),
      ],
      ...(isInline ? rowsOf(inner, schemas, `${prefix}${name}${field.items ? "[]" : ""}.`) : []),
    ]
  })
}

/** An object's own fields, and those of what it consists of. */
function flatten(
  schema: Schema,
  schemas: Record<string, Schema>,
): { properties: Record<string, Schema>; required: string[] } {
  const parts = [...(schema.$ref ? [named(schema.$ref, schemas)] : []), ...(schema.allOf ?? [])]
  const flat = parts.map((part) => flatten(part, schemas))
  return {
    properties: Object.assign({}, ...flat.map((it) => it.properties), schema.properties),
    required: [...flat.flatMap((it) => it.required), ...(schema.required ?? [])],
  }
}

/** Whether an object has objects in it that have no name of their own. */
export function isNested({ properties = {} }: Schema): boolean {
  return Object.values(properties).some(({ items, ...field }) =>
    Boolean((items ?? field).properties),
  )
}

/** A type in few words, with links to what has a name. */
export function typeOf(schema: Schema, schemas: Record<string, Schema>): string {
  const { $ref, items, oneOf, allOf, properties } = schema
  if ($ref) {
    const name = $ref.split("/").at(-1) ?? ""
    return `[${name}](#${isObject(named($ref, schemas)) ? name.toLowerCase() : VALUES.toLowerCase()})`
  }
  if (oneOf) {
    return oneOf.map((it) => typeOf(it, schemas)).join(" or ")
  }
  if (schema.const !== undefined) {
    return code(schema.const)
  }
  if (schema.enum) {
    return schema.enum.map(code).join(", ")
  }
  const [base] = allOf ?? []
  if (base?.$ref) {
    return typeOf(base, schemas)
  }
  if (properties) {
    return [schema.type].flat().includes("null") ? "object or `null`" : "object"
  }
  const words = [schema.type ?? "any"].flat().map((type) => wordFor(type, schema))
  return items
    ? words.join(" or ").replace("list", `list of ${typeOf(items, schemas)}`)
    : words.join(" or ")
}

/** What stands beside the type: the description, the default and the bounds. */
export function meaningOf(schema: Schema): string {
  const { description = "", default: fallback, minimum, maximum, maxLength, maxItems } = schema
  const { pattern } = schema
  const bounds = [
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : "",
    maxLength === undefined ? "" : `at most ${maxLength} characters`,
    maxItems === undefined ? "" : `at most ${maxItems}`,
    pattern === undefined ? "" : `matches ${code(pattern)}`,
    fallback === undefined ? "" : `default ${code(fallback)}`,
  ].filter(Boolean)
  const tail = bounds.length > 0 ? `(${bounds.join("; ")})` : ""
  return [description.trim(), tail].filter(Boolean).join(" ")
}

/** Whether a schema has a table of its own. */
export function isObject({ properties, $ref, allOf }: Schema): boolean {
  return Boolean(properties ?? $ref ?? allOf)
}

function wordFor(type: string, { format }: Schema): string {
  if (type === "string") {
    return format === "date-time" ? "time" : "text"
  }
  return { null: "`null`", array: "list" }[type] ?? type
}

function named($ref: string, schemas: Record<string, Schema>): Schema {
  const found = schemas[$ref.split("/").at(-1) ?? ""]
  if (!found) {
    throw new Error(`docs/openapi.yaml has no ${$ref}.`)
  }
  return found
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``
}
