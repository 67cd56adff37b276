import { parseArgs } from "node:util"
import { checkRequest } from "./http"

/**
 * Compares a request by `curl` with docs/openapi.yaml.
 *
 * @throws {Error} which says what differs
 */
export function checkCurl(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      request: { type: "string", short: "X" },
      header: { type: "string", short: "H", multiple: true },
      data: { type: "string", short: "d" },
      form: { type: "string", short: "F", multiple: true },
      user: { type: "string", short: "u" },
      output: { type: "string", short: "o" },
    },
  })
  const [address] = positionals
  if (positionals.length !== 1 || !address || !URL.canParse(address)) {
    throw new Error(`curl is given ${positionals.length} addresses, or none that is whole`)
  }
  const odd = values.header?.find((header) => !/^[\w-]+: \S/.test(header))
  if (odd !== undefined) {
    throw new Error(`"${odd}" is no header`)
  }
  const { pathname, searchParams } = new URL(address)
  const method = values.request ?? (values.data || values.form ? "POST" : "GET")
  checkRequest(method, pathname, {
    query: [...searchParams.keys()],
    ...(values.form ? { fields: values.form.map((field) => field.split("=")[0] ?? "") } : {}),
    ...(values.data === undefined ? {} : { body: values.data }),
  })
}
