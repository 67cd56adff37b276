import { MedusaError } from "@medusajs/framework/utils"

/** The parts of nodemailer's errors that are worth telling. */
interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

const ADDRESS = /[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+/g

/**
 * Makes an error that may be stored and logged out of one of nodemailer's. Mail servers like to
 * repeat the recipient in their answers; addresses are taken out.
 */
export function describeSmtpFailure(thrown: unknown): MedusaError {
  const { code, responseCode, response, command } = readSmtpError(thrown)
  const step = command ? ` after ${command}` : ""
  const text = response
    ? `the mail server answered${step}: ${response}`
    : `${code ?? "no connection"}${step}${responseCode ? ` (${responseCode})` : ""}`
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The mail was not taken: ${text.replace(ADDRESS, "[address]").slice(0, 500)}`,
    code,
  )
}

function readSmtpError(thrown: unknown): SmtpError {
  if (typeof thrown !== "object" || thrown === null) {
    return {}
  }
  const read = <T extends "string" | "number">(name: string, type: T) => {
    const value: unknown = Reflect.get(thrown, name)
    return typeof value === type ? value : undefined
  }
  return {
    code: read("code", "string") as string | undefined,
    responseCode: read("responseCode", "number") as number | undefined,
    response: read("response", "string") as string | undefined,
    command: read("command", "string") as string | undefined,
  }
}
