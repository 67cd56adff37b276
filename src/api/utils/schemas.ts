import { z } from "@medusajs/framework/zod"
import { MAX_MESSAGE_LENGTH } from "../../modules/invitation"
import { isStorable, isStorableJson, jsonLength } from "../../utils/storable-text"

/** Most rows that one page of a list holds. */
export const MAX_LIMIT = 100

/**
 * Text that can be stored; see {@link isStorable}. Its length is looked at first, and nothing else
 * where it is too long.
 *
 * @param max - most characters.
 */
export const storableText = (max: number) =>
  z
    .string()
    .max(max, { abort: true })
    .refine(isStorable, "text must hold neither NUL nor broken characters")

/** The id of anything, in Medusa or here. */
export const idText = storableText(100).min(1)

/**
 * A list that is counted before its items are looked at.
 *
 * @param items - what the items are, how many there may be, and what to say to none and to more.
 */
const countedList = <Item extends z.ZodType>(
  item: Item,
  { max, none, more }: { max: number; none: string; more: string },
) =>
  z
    .array(z.unknown())
    .refine((given) => given.length > 0, none)
    .refine((given) => given.length <= max, more)
    .pipe(z.array(item))

/** Most characters of free data, written as JSON: it is stored with each invitation of a request. */
const MAX_METADATA_LENGTH = 10_000

/** Free data of the shop's own, measured before anything of it is looked at. */
export const metadataObject = z
  .unknown()
  .refine((value) => value === undefined || jsonLength(value) <= MAX_METADATA_LENGTH, {
    error: `metadata: at most ${MAX_METADATA_LENGTH} characters, written as JSON`,
    abort: true,
  })
  .pipe(
    z
      .record(z.string(), z.unknown())
      .refine(isStorableJson, "metadata: text must hold neither NUL nor broken characters")
      .nullish(),
  )

/** A list that is counted before its items are looked at, and may be empty. */
export const boundedList = <Item extends z.ZodType>(item: Item, max: number) =>
  z.array(z.unknown()).max(max, { abort: true }).pipe(z.array(item))

/** One value or several of a query parameter; always a list afterwards. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .check(({ value, issues }) => {
      if (Array.isArray(value) && value.length > MAX_LIMIT) {
        issues.push({ code: "too_big", origin: "array", maximum: MAX_LIMIT, input: value })
      }
    })
    .pipe(z.union([item.transform((value) => [value]), z.array(item)]))

/** Whether something is so: true or false in JSON, and the same as text in a query. */
export const flagFilter = (name: string) =>
  z.preprocess(
    (value) => (value === "true" ? true : value === "false" ? false : value),
    z.boolean(`${name}: must be true or false`),
  )

const MOMENT_HELP =
  "a time filter takes ISO 8601 of the years 1 to 9999, such as created_at=2026-01-31 or created_at[$gte]=2026-01-31T12:00:00Z"

const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))
  // In UTC: others are written with a sign or without a year 0, and Postgres would not take them.
  .refine((date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9_999)

const momentOrBounds = z.union([
  moment,
  z.strictObject({
    $eq: moment.optional(),
    $ne: moment.optional(),
    $gt: moment.optional(),
    $gte: moment.optional(),
    $lt: moment.optional(),
    $lte: moment.optional(),
  }),
])

/**
 * A moment, or bounds of one: `created_at[$gte]=2026-01-31`. ISO 8601; a bare date is UTC.
 */
export const momentFilter = z.unknown().transform((value, context) => {
  const parsed = momentOrBounds.safeParse(value)
  if (!parsed.success) {
    context.addIssue({ code: "custom", message: MOMENT_HELP })
    return z.NEVER
  }
  return parsed.data
})

/** What an inviter writes to the invitee. */
export const messageText = z
  .string()
  .max(MAX_MESSAGE_LENGTH, {
    error: `message: at most ${MAX_MESSAGE_LENGTH} characters`,
    abort: true,
  })
  .refine(isStorable, {
    error: "message: text must hold neither NUL nor broken characters",
    abort: true,
  })

/**
 * Addresses as typed. Only their number is checked here: each gets an outcome of its own later.
 *
 * @param max - most entries at once.
 * @param otherwise - what to do with more, if anything.
 */
export const addressList = (max: number, otherwise = "") =>
  countedList(z.string(), {
    max,
    none: "emails: name at least one e-mail address",
    more: `emails: at most ${max} at once${otherwise}`,
  })

/** Ids of invitations to do the same to. */
export const invitationIds = (max: number) =>
  countedList(idText, {
    max,
    none: "ids: name at least one invitation",
    more: `ids: at most ${max} at once`,
  })

const whole = (name: string, fallback: number) =>
  z
    .union([z.number(), z.string().regex(/^\d{1,9}$/, `${name}: must be a whole number`)])
    .transform(Number)
    .default(fallback)

/** `fields`, `limit`, `offset` and `order` of a list, the latter by a list of sortable fields. */
export const pageParams = (sortable: readonly string[], limit: number) => ({
  fields: z.string().max(2_000).optional(),
  offset: whole("offset", 0),
  limit: whole("limit", limit).refine(
    (value) => value >= 1 && value <= MAX_LIMIT,
    `limit: must be between 1 and ${MAX_LIMIT}`,
  ),
  order: z
    .string()
    .refine(
      (order) => sortable.includes(order.replace(/^-/, "")),
      `order: must be one of ${sortable.join(", ")}, with - in front for descending`,
    )
    .optional(),
})
