/** The sentence of anything that was thrown; a workflow's errors are plain objects with a message. */
export function errorMessage(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message
  return typeof message === "string" ? message : String(error)
}
