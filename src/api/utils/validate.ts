import { zodValidator } from "@medusajs/framework"
import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareFunction,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { drain } from "./drain"
import { inOwnWords } from "./own-words"
import { refuseUnsafeNames } from "./unsafe-names"

/** Medusa's validation of a body, in words that repeat nothing of it. */
export const validateBody = (schema: z.ZodType): MiddlewareFunction => {
  const validate = validateAndTransformBody(inOwnWords(schema))
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    refuseUnsafeNames(req.body)
    await validate(req, res, next)
  }
}

/** Medusa's validation of a query, in words that repeat nothing of it. */
export const validateQuery = (
  schema: z.ZodType,
  config: Parameters<typeof validateAndTransformQuery>[1],
): MiddlewareFunction => {
  const validate = validateAndTransformQuery(inOwnWords(schema), config)
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    refuseUnsafeNames(req.query)
    await validate(req, res, next)
  }
}

/** Reads the fields of a form, in words that repeat nothing of them; rejects with `invalid_data`. */
export async function validateForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: unknown,
): Promise<z.output<Schema>> {
  refuseUnsafeNames(fields)
  return (await zodValidator(inOwnWords(schema), fields)) as z.output<Schema>
}

/**
 * Refuses every query parameter, for routes that take none: whoever writes `?dry_run=true` and is not
 * heard sends real mails. What the body of an upload holds is read first; see {@link drain}.
 */
export async function refuseQuery(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (Object.keys(req.query).length === 0) {
    return next()
  }
  await drain(req)
  const where = req.method === "POST" ? " What it takes belongs in the body." : ""
  next(
    new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `This route takes no query parameters.${where}`,
    ),
  )
}
