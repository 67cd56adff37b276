import { table } from "../table"
import { readDocument, resolve, type Operation, type Payload, type Schema } from "./document"
import { fieldsTable, isNested, isObject, meaningOf, typeOf, VALUES } from "./schema"

const METHODS = ["get", "post", "put", "patch", "delete"]

/** Words for what a request shows, by the names of the security schemes. */
const KEYS: Readonly<Record<string, string>> = {
  bearer: "token of a log-in",
  session: "session",
  apiKey: "secret API key",
  publishableKey: "publishable key",
}

const DOCUMENT = readDocument()
const { schemas } = DOCUMENT.components

/** docs/openapi.yaml as a page: every route, then every schema. */
export function apiPage(): string {
  const routes = Object.entries(DOCUMENT.paths).flatMap(([route, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      const common = item.parameters ?? []
      return operation
        ? [
            {
              name: `${method.toUpperCase()} ${route}`,
              operation: { ...operation, parameters: [...common, ...(operation.parameters ?? [])] },
            },
          ]
        : []
    }),
  )
  return [
    table(
      ["Route", "What it does"],
      routes.map(({ name, operation }) => [`[${name}](#${anchorOf(name)})`, operation.summary]),
    ),
    ...DOCUMENT.tags.flatMap((tag) => [
      `## ${tag.name}`,
      `${tag.description}.`,
      ...routes
        .filter(({ operation }) => operation.tags.includes(tag.name))
        .flatMap(({ name, operation }) => operationParts(name, operation)),
    ]),
    "## Objects",
    ...Object.entries(schemas)
      .filter(([, schema]) => isObject(schema))
      .flatMap(([name, schema]) => [
        `### ${name}`,
        schema.description ? `${schema.description}.`.replace(/\.\.$/, ".") : "",
        fieldsTable(schema, schemas),
      ]),
    `## ${VALUES}`,
    table(
      ["Name", "Type", "Meaning"],
      Object.entries(schemas)
        .filter(([, schema]) => !isObject(schema))
        .map(([name, schema]) => [`\`${name}\``, typeOf(schema, schemas), meaningOf(schema)]),
    ),
  ]
    .filter(Boolean)
    .join("\n\n")
}

function operationParts(name: string, operation: Operation): string[] {
  const { summary, description, security, parameters = [], requestBody, responses } = operation
  const body = requestBody ? resolve<Payload>(DOCUMENT, requestBody) : undefined
  const keys = security?.map((ways) =>
    Object.keys(ways)
      .map((it) => KEYS[it] ?? it)
      .join(" and "),
  )
  const answers = Object.entries(responses).map(
    ([status, response]) => [status, resolve<Payload>(DOCUMENT, response)] as const,
  )
  return [
    `### ${name}`,
    `${summary}.${keys ? ` Asks for: ${keys.join(", or ")}.` : ""}`,
    description ?? "",
    parameters.length === 0 ? "" : parametersTable(parameters),
    ...(body ? bodyParts("The body", body, () => true) : []),
    table(
      ["Status", "Answer", "Body"],
      answers.map(([status, answer]) => [status, answer.description ?? "", bodyOf(answer)]),
    ),
    ...answers.flatMap(([status, { content }]) =>
      bodyParts(`The answer ${status}`, content ? { content } : {}, isNested),
    ),
  ]
}

function parametersTable(parameters: NonNullable<Operation["parameters"]>): string {
  return table(
    ["Parameter", "In", "Type", "Meaning"],
    parameters
      .map((parameter) => resolve(DOCUMENT, parameter))
      .map(({ name, in: place, description, schema }) => [
        `\`${name}\``,
        place,
        typeOf(schema, schemas),
        meaningOf({ ...schema, description: description ?? schema.description ?? "" }),
      ]),
  )
}

/** The fields of a body as a table, where its schema asks for one. */
function bodyParts(
  what: string,
  { description, content = {} }: Payload,
  isWanted: (schema: Schema) => boolean,
): string[] {
  return Object.entries(content)
    .filter(([, { schema }]) => isWanted(schema))
    .flatMap(([type, { schema }]) => [
      `${what}, \`${type}\`${description ? ` (${description.trim()})` : ""}:`,
      fieldsTable(schema, schemas),
    ])
}

/** The fields of an answer, with the types that have names. */
function bodyOf({ content = {} }: Payload): string {
  return Object.entries(content)
    .map(([type, { schema }]) => {
      const { properties } = schema
      return type !== "application/json"
        ? `\`${type}\``
        : properties
          ? Object.entries(properties)
              .map(([name, field]) => `\`${name}\`: ${typeOf(field, schemas)}`)
              .join("; ")
          : typeOf(schema, schemas)
    })
    .join(" or ")
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-")
}
