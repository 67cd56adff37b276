import { z } from "@medusajs/framework/zod"

/** A field of a form comes as a list of texts, and only once. */
const once = z
  .array(z.string())
  .refine((values) => values.length === 1, "a field of the form was given several times")
  .transform(([value = ""]) => value)

/** A field of a form; an empty one says nothing. */
export const formText = <Text extends z.ZodType<unknown, string | undefined>>(text: Text) =>
  once.transform((value) => value || undefined).pipe(text)

/** A field of a form that is true or false; an empty one is neither. */
export const formFlag = (name: string) =>
  once
    .refine((value) => value === "true" || value === "false", `${name}: must be true or false`)
    .transform((value) => value === "true")

/** A list in a form: one field for each value, or one with a JSON array; an empty one is no value. */
export const formList = <List extends z.ZodType>(list: List) =>
  z
    .array(z.string())
    .transform((values): unknown => {
      const [first = "", ...others] = values
      return first.startsWith("[") && others.length === 0
        ? parseJson(first)
        : values.filter((value) => value !== "")
    })
    .pipe(list)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
