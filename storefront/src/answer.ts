import { errorData, isInvitationError, type InvitationErrorData } from "./errors.ts"
import type { InvitationsClient } from "./client/client.ts"

/** A result or a refusal as plain data, since what a server action throws does not reach a browser. */
export type Answer<T> = { ok: true; data: T } | { ok: false; error: InvitationErrorData }

/**
 * Turns a refusal into data, for a server action to return. Whatever else is thrown goes on, such as
 * a redirect of Next.js.
 */
export async function answer<T>(result: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, data: await result }
  } catch (error) {
    if (isInvitationError(error)) {
      return { ok: false, error: errorData(error) }
    }
    throw error
  }
}

/** Methods of a client as server actions that return {@link answer}. Any of them may be left out. */
export type InvitationActions = {
  [Method in keyof InvitationsClient]?: (
    ...input: Method extends "settings"
      ? []
      : [NonNullable<Parameters<InvitationsClient[Method]>[0]>]
  ) => Promise<Answer<Awaited<ReturnType<InvitationsClient[Method]>>>>
}
