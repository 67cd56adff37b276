import { parseArgs } from "node:util"
import { Failure } from "../../scripts/lib/failure"

/** How much is measured. */
export interface Plan {
  /** Rows that are stored. */
  rows: number
  /** Rows that are stored by the generated methods, which are slow. */
  generatedRows: number
  /** Mails that are sent. */
  mails: number
  /** Sizes of the files over which the heap may not grow. */
  heapRows: number[]
  /** Times that each thing is measured, in turns. */
  runs: number
}

/** The parts that can be measured alone. */
export const PARTS = ["storing", "sending", "heap"] as const
export type Part = (typeof PARTS)[number]

/** What is asked for on the command line. */
export interface Request {
  plan: Plan
  parts: Part[]
  /** Whether the results go into the docs. */
  write: boolean
}

/**
 * Reads the command line.
 *
 * @throws {Failure} where it asks for something that there is not
 */
export function readRequest(args: string[]): Request {
  const { values } = parse(args)
  const plan: Plan = {
    rows: count("--rows", values.rows),
    generatedRows: count("--generated-rows", values["generated-rows"]),
    mails: count("--mails", values.mails),
    heapRows: values["heap-rows"].split(",").map((text) => count("--heap-rows", text)),
    runs: count("--runs", values.runs),
  }
  const only = values.only
  const parts = only === undefined ? [...PARTS] : PARTS.filter((part) => part === only)
  if (parts.length === 0) {
    throw new Failure(`--only takes one of ${PARTS.join(", ")}.`)
  }
  if (values.write && parts.length < PARTS.length) {
    throw new Failure("--write takes the results of all parts: leave --only out.")
  }
  return { plan, parts, write: values.write }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rows: { type: "string", default: "100000" },
        "generated-rows": { type: "string", default: "20000" },
        mails: { type: "string", default: "10000" },
        "heap-rows": { type: "string", default: "10000,100000" },
        runs: { type: "string", default: "5" },
        only: { type: "string" },
        write: { type: "boolean", default: false },
      },
    })
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error))
  }
}

function count(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) {
    throw new Failure(`${name} takes a whole number from 1, not "${text}".`)
  }
  return value
}
