import { readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "yaml"
import { ROOT } from "../../lib/paths"

/** A JSON schema, as far as docs/openapi.yaml goes. */
export interface Schema {
  $ref?: string
  description?: string
  type?: string | string[]
  format?: string
  pattern?: string
  const?: unknown
  enum?: unknown[]
  default?: unknown
  items?: Schema
  required?: string[]
  properties?: Record<string, Schema>
  allOf?: Schema[]
  oneOf?: Schema[]
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
}

/** A parameter of a route. */
export interface Parameter {
  name: string
  in: string
  description?: string
  required?: boolean
  schema: Schema
}

/** What is sent or answered, by its content type. */
export interface Payload {
  description?: string
  content?: Record<string, { schema: Schema }>
}

/** One method of a route. */
export interface Operation {
  tags: string[]
  summary: string
  description?: string
  security?: Record<string, unknown>[]
  parameters?: (Parameter | Reference)[]
  requestBody?: Payload | Reference
  responses: Record<string, Payload | Reference>
}

interface Reference {
  $ref: string
}

interface Document {
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation> & { parameters?: (Parameter | Reference)[] }>
  components: { schemas: Record<string, Schema> } & Record<string, Record<string, unknown>>
}

/** docs/openapi.yaml. */
export function readDocument(): Document {
  return parse(readFileSync(path.join(ROOT, "docs/openapi.yaml"), "utf8")) as Document
}

/** What a reference into the components leads to; anything else is itself. */
export function resolve<Value extends object>(document: Document, value: Value | Reference): Value {
  if (!("$ref" in value)) {
    return value
  }
  const [, , kind = "", name = ""] = value.$ref.split("/")
  const found = document.components[kind]?.[name]
  if (!found) {
    throw new Error(`docs/openapi.yaml has no ${value.$ref}.`)
  }
  return found as Value
}
