import { MedusaError } from "@medusajs/framework/utils"

/** The parts of nodemailer's errors that are worth telling. */
interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

/** What may hold an address; each is looked at once. */
const WORD = /[^\s<>"',;:()[\]]+/g

/** More of an answer is not read: a server may say anything. */
const MAX_READ = 2_000

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
    `The mail was not taken: ${withoutAddresses(text.slice(0, MAX_READ)).slice(0, 500)}`,
    code,
  )
}

function withoutAddresses(text: string): string {
  return text.replace(WORD, (word) => (/.@./.test(word) ? "[address]" : word))
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
