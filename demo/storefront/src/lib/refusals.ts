import { FetchError } from "@medusajs/js-sdk"

/** Whether Medusa has refused, with one of these statuses. */
export function isRefusal(error: unknown, ...statuses: number[]): error is FetchError {
  return error instanceof FetchError && statuses.includes(error.status ?? 0)
}
