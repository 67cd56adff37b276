import { parseArgs } from "node:util"
import { Failure } from "../../scripts/lib/failure"

/** How much is measured. */
export interface ReportsPlan {
  /** Invitations over three years. */
  rows: number
  /** Times that each thing is measured, in turns. */
  runs: number
}

/**
 * Reads the command line; the second of what comes back is whether the results go into the docs.
 *
 * @throws {Failure} where it asks for something that there is not
 */
export function readReportsRequest(args: string[]): [plan: ReportsPlan, write: boolean] {
  const { values } = parse(args)
  return [{ rows: count("--rows", values.rows), runs: count("--runs", values.runs) }, values.write]
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        rows: { type: "string", default: "1000000" },
        runs: { type: "string", default: "9" },
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
