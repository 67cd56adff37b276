/**
 * Something that a person can do something about: shown as its one sentence, without a stack trace.
 * Anything else that is thrown is a mistake in the scripts and shows its stack.
 */
export class Failure extends Error {
  override name = "Failure"
}

/** The text of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
