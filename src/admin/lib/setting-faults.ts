import { isSettingName, type SettingName } from "../../modules/invitation/browser"

/** What is wrong with a value: a key below `settings.faults` in the words, or a ready sentence. */
export type SettingFault = { key: FaultKey; limit?: number } | { text: string }

type FaultKey =
  | "required"
  | "empty"
  | "number"
  | "min"
  | "max"
  | "tooLong"
  | "tooMany"
  | "email"
  | "singleLine"
  | "url"
  | "link"
  | "token"
  | "characters"

/** The sentences of the definitions that are not about size or kind. */
const SENTENCES: Readonly<Record<string, FaultKey>> = {
  "must be a single line": "singleLine",
  "must be an e-mail address": "email",
  "must start with http://, https:// or {storefrontUrl}": "link",
  "must contain {token}": "token",
  "must hold neither NUL nor broken characters": "characters",
}

/** The part of what a definition objects to that is read here. */
interface Issue {
  code?: string | undefined
  message: string
  origin?: string
  minimum?: number | bigint
  maximum?: number | bigint
}

/** Says what a setting's definition objects to, for a person. What has no words here is passed on. */
export function toFault(issue: Issue): SettingFault {
  const { code, origin, message } = issue
  switch (code) {
    case "invalid_type":
      return { key: "number" }
    case "invalid_format":
      return { key: "url" }
    case "too_small":
      return origin === "string"
        ? { key: "empty" }
        : { key: "min", limit: Number(issue.minimum ?? 0) }
    case "too_big":
      return { key: TOO_BIG[origin ?? ""] ?? "max", limit: Number(issue.maximum ?? 0) }
    default: {
      const key = SENTENCES[message]
      return key ? { key } : { text: message }
    }
  }
}

const TOO_BIG: Readonly<Record<string, FaultKey>> = {
  string: "tooLong",
  array: "tooMany",
  int: "number",
}

/** A refusal of the API, by the settings that it names. */
export interface SettingRefusal {
  faults: Partial<Record<SettingName, SettingFault>>
  /** What it says about none of them. */
  rest: string
}

/** Takes a refusal of the API apart: `max_per_send: too small; reply_to: must be …`. */
export function readRefusal(message: string): SettingRefusal {
  const faults: SettingRefusal["faults"] = {}
  const rest: string[] = []
  let latest: SettingName | undefined
  for (const part of message.split("; ")) {
    const [, name = "", text = ""] = /^(\w+): (.*)$/s.exec(part) ?? []
    if (isSettingName(name)) {
      latest = name
      faults[name] = { text }
    } else if (latest) {
      // A sentence about a setting may have a semicolon of its own.
      const said = faults[latest]
      faults[latest] = { text: `${said && "text" in said ? said.text : ""}; ${part}` }
    } else {
      rest.push(part)
    }
  }
  return { faults, rest: rest.join("; ") }
}
