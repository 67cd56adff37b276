import { API, findOperation } from "./routes"

/** What a request on a page says beside its route; all of it may be missing. */
export interface Sent {
  /** Names in its query string. */
  query: readonly string[]
  /** Names of its form's fields. */
  fields?: readonly string[]
  /** Its body, as JSON. */
  body?: string
}

/**
 * Compares a request on a page with docs/openapi.yaml.
 *
 * @returns the operation that it is, or nothing for a route of Medusa's
 * @throws {Error} which says what differs
 */
export function checkRequest(method: string, pathname: string, sent: Sent): string | undefined {
  const body = sent.body === undefined ? undefined : readJson(sent.body)
  const operation = findOperation(method, pathname)
  if (!operation) {
    return undefined
  }
  const taken = API.query(operation).map(({ name }) => name)
  const unknown = sent.query.find((name) => !taken.includes(name.replace(/\[.*$/, "")))
  if (unknown !== undefined) {
    throw new Error(`${operation} takes no ${unknown}`)
  }
  const fields = sent.fields ? API.bodyFields(operation) : []
  const odd = sent.fields?.find((name) => !fields.includes(name))
  if (odd !== undefined) {
    throw new Error(`${operation} takes no field ${odd}`)
  }
  if (body !== undefined) {
    API.checkBody(operation, body)
  }
  return operation
}

/** What begins at the margin: a request or an answer. What is indented under it belongs to it. */
const STATEMENT = /^\S.*(?:\n[^\S\n]+\S.*)*/gm
const REQUEST = /^(GET|POST|PUT|PATCH|DELETE) (\S+)([\s\S]*)$/
const ANSWER = /^(\d{3})\b([\s\S]*)$/

/**
 * Compares a block of requests and answers with docs/openapi.yaml. A body begins on the line of its request
 * or answer; headers are indented under a request; `…` in an answer is any value.
 */
export function checkHttp(text: string): void {
  let operation: string | undefined
  for (const [statement] of text.matchAll(STATEMENT)) {
    const [, method, address, rest = ""] = REQUEST.exec(statement) ?? []
    const [, status, answer = ""] = ANSWER.exec(statement) ?? []
    if (method && address) {
      const { pathname, searchParams } = new URL(address, "http://localhost")
      const body = rest.replace(/^\s+[\w-]+: .*$/gm, "").trim()
      const query = [...searchParams.keys()]
      operation = checkRequest(method, pathname, { query, ...(body ? { body } : {}) })
    } else if (status) {
      const [body] = /\{[\s\S]*\}/.exec(answer) ?? []
      const data = body === undefined ? undefined : readJson(body)
      if (operation) {
        API.checkExcerpt(operation, Number(status), data)
      }
    } else {
      throw new Error(`"${statement}" is neither a request nor an answer`)
    }
  }
}

/** JSON in which `…` stands for a value that is left out. */
function readJson(text: string): unknown {
  return JSON.parse(text.replace(/(:\s*)…/g, "$1null"))
}
