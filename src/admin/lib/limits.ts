/** Longest message that the server takes. */
export const MAX_MESSAGE_LENGTH = 1_000
