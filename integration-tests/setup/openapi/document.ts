import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import Ajv2020, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020"
import { parse } from "yaml"
import { ROOT } from "../../../scripts/lib/paths"
import type { ApiResponse } from "../api"

type Node = Record<string, unknown>

/** A query parameter of an operation. */
export interface QueryParameter {
  name: string
  style?: string
  example?: unknown
}

const METHODS = ["get", "post", "put", "patch", "delete"]

/** docs/openapi.yaml, and how far real answers agree with it. */
export class OpenApiDocument {
  private readonly root: Node
  private readonly ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
  })
  private readonly seen = new Set<string>()

  constructor() {
    const text = readFileSync(path.join(ROOT, "docs/openapi.yaml"), "utf8")
    const json = JSON.stringify(parse(text)).replaceAll("#/components/schemas/", "#/$defs/")
    this.root = JSON.parse(json) as Node
    this.ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  }

  /** Names such as `GET /admin/invitations/{id}`, without those of Medusa's own routes. */
  ownOperations(): string[] {
    return this.operations().filter((name) => !this.operation(name)["x-medusa-core"])
  }

  /** The query parameters of an operation. */
  query(name: string): QueryParameter[] {
    const [, route = ""] = name.split(" ")
    const common = nodeAt(this.root, ["paths", route])["parameters"]
    return [common, this.operation(name)["parameters"]]
      .flatMap((list) => (Array.isArray(list) ? (list as Node[]) : []))
      .map((parameter) => this.resolve(parameter))
      .filter((parameter) => parameter["in"] === "query")
      .map((parameter) => parameter as unknown as QueryParameter)
  }

  /** The names of the fields that an operation's body may have. */
  bodyFields(name: string): string[] {
    const body = this.resolve(nodeAt(this.operation(name), ["requestBody"]))
    return Object.keys(nodeAt(schemaOf(body), ["properties"]))
  }

  /** The names of the properties of a schema. */
  properties(schema: string): string[] {
    return Object.keys(nodeAt(this.root, ["components", "schemas", schema, "properties"]))
  }

  /**
   * Compares a real answer with what the document says of its status.
   *
   * @throws {Error} which names what differs
   */
  check(name: string, { status, data, headers }: ApiResponse): void {
    const responses = nodeAt(this.operation(name), ["responses"])
    const response = responses[status]
    if (!response) {
      throw new Error(`${name} answered ${status}, which is not documented: ${show(data)}`)
    }
    const documented = this.resolve(response as Node)
    this.assertValid(`${name} ${status}`, schemaOf(documented), data)
    for (const [header, about] of Object.entries((documented["headers"] ?? {}) as Node)) {
      this.assertValid(
        `${name} ${status} ${header}`,
        nodeAt(about as Node, ["schema"]),
        headers[header.toLowerCase()],
      )
    }
    this.seen.add(`${name} ${status}`)
  }

  /** The operation that answers a request, named as above; nothing where there is none. */
  operationAt(method: string, pathname: string): string | undefined {
    const steps = pathname.split("/")
    const fits = (route: string) => {
      const pattern = route.split("/")
      return (
        pattern.length === steps.length &&
        pattern.every((step, at) => step === steps[at] || step.startsWith("{"))
      )
    }
    return (
      this.operations().find((name) => name === `${method} ${pathname}`) ??
      this.operations().find(
        (name) => fits(name.slice(method.length + 1)) && name.startsWith(method),
      )
    )
  }

  /**
   * Compares an answer of which parts are left out, or null in their place, with the document.
   *
   * @throws {Error} which names what differs
   */
  checkExcerpt(name: string, status: number, data: unknown): void {
    const response = nodeAt(this.operation(name), ["responses"])[status]
    if (!response) {
      throw new Error(`${name} has no answer ${status}`)
    }
    if (data !== undefined) {
      const schema = schemaOf(this.resolve(response as Node))
      this.assertValid(`${name} ${status}`, schema, data, isOfExcerpt)
    }
  }

  /** Compares a body that was accepted with what the document says of bodies. */
  checkBody(name: string, data: unknown): void {
    const body = this.resolve(nodeAt(this.operation(name), ["requestBody"]))
    this.assertValid(`${name} body`, schemaOf(body), data)
  }

  /** Documented answers that no call of {@link check} has met. */
  unseen(): string[] {
    return this.operations()
      .flatMap((name) =>
        Object.keys(nodeAt(this.operation(name), ["responses"])).map((it) => `${name} ${it}`),
      )
      .filter((answer) => !this.seen.has(answer))
  }

  private operations(): string[] {
    return Object.entries(nodeAt(this.root, ["paths"])).flatMap(([route, item]) =>
      METHODS.filter((method) => Object.hasOwn(item as Node, method)).map(
        (method) => `${method.toUpperCase()} ${route}`,
      ),
    )
  }

  private operation(name: string): Node {
    const [method = "", route = ""] = name.split(" ")
    return nodeAt(this.root, ["paths", route, method.toLowerCase()])
  }

  private resolve(node: Node): Node {
    const ref = node["$ref"]
    return typeof ref === "string" ? nodeAt(this.root, ref.split("/").slice(1)) : node
  }

  private assertValid(
    what: string,
    schema: Node,
    data: unknown,
    isForgiven: (error: ErrorObject) => boolean = () => false,
  ): void {
    const validate: ValidateFunction = this.ajv.compile({
      allOf: [schema],
      $defs: nodeAt(this.root, ["components", "schemas"]),
    })
    validate(data)
    const errors = validate.errors?.filter((error) => !isForgiven(error)) ?? []
    if (errors.length > 0) {
      throw new Error(
        `${what} differs from docs/openapi.yaml: ${this.ajv.errorsText(errors)} in ${show(data)}`,
      )
    }
  }
}

/** The operations that the folders of src/api make, named as in {@link OpenApiDocument}. */
export function operationsOfRoutes(): string[] {
  const api = path.join(ROOT, "src/api")
  return readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const source = readFileSync(path.join(api, file), "utf8")
      const route = path
        .dirname(file)
        .split(path.sep)
        .join("/")
        .replace(/\[(\w+)\]/g, "{$1}")
      const exported = source.matchAll(
        /^export (?:async )?(?:const|function) (GET|POST|PUT|PATCH|DELETE)\b/gm,
      )
      return [...exported].map(([, method]) => `${method} /${route}`)
    })
}

/**
 * The query string of a parameter's example, as OpenAPI serialises it: lists repeated, objects in
 * brackets. Empty where there is no example.
 */
export function queryString({ name, style, example }: QueryParameter): string {
  const pairs =
    style === "deepObject"
      ? Object.entries(example as Node).map(([key, value]) => [`${name}[${key}]`, String(value)])
      : [example].flat().map((value) => [name, String(value)])
  return example === undefined ? "" : new URLSearchParams(pairs).toString()
}

/** Whether an error only says that a part is left out. */
function isOfExcerpt({ keyword, data }: ErrorObject): boolean {
  return keyword === "required" || data === null
}

function schemaOf(holder: Node): Node {
  const [type = "content"] = Object.keys(nodeAt(holder, ["content"]))
  return nodeAt(holder, ["content", type, "schema"])
}

function nodeAt(node: Node, steps: readonly string[]): Node {
  return steps.reduce<Node>((at, step) => {
    const next = at[step]
    if (typeof next !== "object" || next === null) {
      throw new Error(`docs/openapi.yaml has no ${steps.join(" / ")}.`)
    }
    return next as Node
  }, node)
}

function show(data: unknown): string {
  return JSON.stringify(data)?.slice(0, 1_000) ?? "nothing"
}
