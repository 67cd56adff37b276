import { AlreadyOpenError } from "../../modules/invitation"

/** Times that somebody else may get in between before we give up. */
const ATTEMPTS = 3

/**
 * Does work in a transaction of its own, which looks which addresses are open already. One that was
 * invited anew between that look and the write makes it look again.
 */
export async function againWhenAlreadyOpen<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AlreadyOpenError) || attempt >= ATTEMPTS) {
        throw error
      }
    }
  }
}
