import { execFileSync } from "node:child_process"
import { userInfo } from "node:os"

/** The user that the server runs under. */
export interface Account {
  uid: number
  gid: number
}

/**
 * Postgres refuses to run as root. For root this finds another account: the machine's `postgres`
 * user, or `nobody`, which every Unix has; none is ever created.
 *
 * @returns `undefined` where the server can simply run as the current user
 */
export function serverAccount(): Account | undefined {
  if (process.platform === "win32" || userInfo().uid !== 0) {
    return undefined
  }
  return accountOf("postgres") ?? accountOf("nobody") ?? { uid: 65_534, gid: 65_534 }
}

function accountOf(user: string): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      )
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}
