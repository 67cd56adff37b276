import { z } from "@medusajs/framework/zod"

/** Most rows that one page of a list holds. */
export const MAX_LIMIT = 100

/** One value or several of a query parameter; always a list afterwards. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((value) => [value]), z.array(item).max(MAX_LIMIT)])

const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))

/** A moment, or bounds of one: `created_at[$gte]=2026-01-31`. ISO 8601; a bare date is UTC. */
export const momentFilter = z.union([
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

const whole = (fallback: number) =>
  z
    .union([z.number(), z.string().regex(/^\d{1,9}$/)])
    .transform(Number)
    .default(fallback)

/** `fields`, `limit`, `offset` and `order` of a list, the latter by a list of sortable fields. */
export const pageParams = (sortable: readonly string[], limit: number) => ({
  fields: z.string().max(2_000).optional(),
  offset: whole(0),
  limit: whole(limit).refine(
    (value) => value >= 1 && value <= MAX_LIMIT,
    `must be between 1 and ${MAX_LIMIT}`,
  ),
  order: z
    .string()
    .refine(
      (order) => sortable.includes(order.replace(/^-/, "")),
      `must be one of ${sortable.join(", ")}, with - in front for descending`,
    )
    .optional(),
})
