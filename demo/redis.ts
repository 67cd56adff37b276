import { rmSync } from "node:fs"
import path from "node:path"
import type { Lifecycle } from "../scripts/lib/lifecycle"
import { DEMO_STATE } from "../scripts/lib/paths"
import { givenRedis, RedisServer, type Redis } from "../scripts/lib/redis"

/**
 * The demo's Redis: a server whose data stays from one start to the next, or the one that REDIS_URL
 * names.
 *
 * @param reset begin with an empty one
 */
export async function demoRedis(
  life: Lifecycle,
  { port, reset }: { port: number; reset: boolean },
): Promise<Redis> {
  if (process.env.REDIS_URL) {
    return await givenRedis("invitations-demo-")
  }
  const home = path.join(DEMO_STATE, "redis")
  if (reset) {
    rmSync(home, { recursive: true, force: true })
  }
  return await RedisServer.start(life, { home, port })
}
