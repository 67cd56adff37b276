import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { raw } from "body-parser"
import { MAX_DEPTH } from "./unsafe-names"

/** Most values and names in one body: twice what the largest request of ours has. */
const MAX_VALUES = 30_000

/** The bytes of JSON that measuring looks at. */
const BYTES = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const

/**
 * Reads a body of JSON that may be larger than Medusa's 100 kB. For a route with `bodyParser: false`,
 * and behind its authentication: Medusa reads a body before it knows who sends it.
 *
 * The body is measured before it is parsed. What a parser needs grows with the number of values and not
 * with bytes: 2 MB of letters take 10 ms, 2 MB of brackets half a second.
 *
 * @param limit - most bytes, such as `2mb`; more is 413.
 */
export const readJson = (limit: string): MiddlewareFunction[] => [
  raw({ limit, type: ["json", "+json"] }) as MiddlewareFunction,
  parseMeasured,
]

function parseMeasured(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const bytes: unknown = req.body
  req.body = Buffer.isBuffer(bytes) && bytes.length > 0 ? parse(bytes) : {}
  next()
}

function parse(bytes: Buffer): unknown {
  refuseManyValues(bytes)
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown
  } catch {
    // The parser's own words repeat the text.
    throw refusal("The body is not valid JSON.")
  }
}

/** Counts what parts values, outside of strings; one look at each byte. */
function refuseManyValues(bytes: Buffer): void {
  let values = 0
  let depth = 0
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case BYTES.quote:
        at = endOfString(bytes, at)
        break
      case BYTES.openList:
      case BYTES.openObject:
        depth += 1
        values += 1
        break
      case BYTES.closeList:
      case BYTES.closeObject:
        depth -= 1
        break
      case BYTES.comma:
      case BYTES.colon:
        values += 1
        break
    }
    if (values > MAX_VALUES || depth > MAX_DEPTH) {
      throw refusal("The body has too many values, or is nested too deeply.")
    }
  }
}

/** Where a string ends that begins here. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== BYTES.quote) {
    at += bytes[at] === BYTES.backslash ? 2 : 1
  }
  return at
}

function refusal(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
}
