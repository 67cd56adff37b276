import { parseArgs } from "node:util"
import { Failure } from "../../scripts/lib/failure"

/** How much is measured. */
export interface GridPlan {
  /** Invitations, and as many customers. */
  rows: number
  /** Times that each page is read. */
  runs: number
  /** Times that all of them are discarded. */
  discards: number
}

/** The parts that can be measured alone. */
export const GRID_PARTS = ["lists", "discard"] as const
export type GridPart = (typeof GRID_PARTS)[number]

/** What is asked for on the command line. */
export interface GridRequest {
  plan: GridPlan
  parts: GridPart[]
  /** Whether the results go into the docs. */
  write: boolean
}

/**
 * Reads the command line.
 *
 * @throws {Failure} where it asks for something that there is not
 */
export function readGridRequest(args: string[]): GridRequest {
  const { values } = parse(args)
  const parts = GRID_PARTS.filter((part) => values.only === undefined || part === values.only)
  if (parts.length === 0) {
    throw new Failure(`--only takes one of ${GRID_PARTS.join(", ")}.`)
  }
  if (values.write && parts.length < GRID_PARTS.length) {
    throw new Failure("--write takes the results of all parts: leave --only out.")
  }
  return {
    plan: {
      rows: count("--rows", values.rows),
      runs: count("--runs", values.runs),
      discards: count("--discards", values.discards),
    },
    parts,
    write: values.write,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rows: { type: "string", default: "1000000" },
        runs: { type: "string", default: "10" },
        discards: { type: "string", default: "3" },
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
