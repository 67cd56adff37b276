import { z } from "@medusajs/framework/zod"
import { SETTING_NAMES, SETTINGS } from "../../src/modules/invitation"
import { table } from "./table"

/** The parts of a JSON schema that the settings use. */
interface ValueSchema {
  type?: string
  enum?: string[]
  items?: ValueSchema
  anyOf?: ValueSchema[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** Every setting of src/modules/invitation/settings/definitions.ts, as a table. */
export function settingsTable(): string {
  return table(
    ["Setting", "Values", "Default", "Scope", "Effect"],
    SETTING_NAMES.map((name) => {
      const { schema, default: fallback, scope, description } = SETTINGS[name]
      const values = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as ValueSchema
      return [
        `\`${name}\``,
        wordsFor(values),
        `\`${JSON.stringify(fallback)}\``,
        scope === "channel" ? "channel" : "shop",
        description,
      ]
    }),
  )
}

function wordsFor({ type, enum: choices, items, anyOf, ...bounds }: ValueSchema): string {
  if (anyOf) {
    return anyOf.map(wordsFor).join(" or ")
  }
  if (choices) {
    return choices.map((choice) => `\`${choice}\``).join(" or ")
  }
  if (items) {
    return "list of ids"
  }
  if (type === "integer") {
    return `${bounds.minimum} to ${bounds.maximum}`
  }
  if (type === "string") {
    return `text, at most ${bounds.maxLength}`
  }
  return type === "boolean" ? "`true` or `false`" : `\`${type}\``
}
