import path from "node:path"
import { freePort } from "../../../scripts/lib/ports"

const PRELOADED = path.join(__dirname, "watch-loop.cjs")

/** Asks a server's process for how long its event loop was held; see watch-loop.cjs. */
export class LoopWatch {
  private constructor(private readonly port: number) {}

  /** Chooses where it listens; the server is to be started with {@link env}. */
  static async prepare(): Promise<LoopWatch> {
    return new LoopWatch(await freePort())
  }

  /** What a server needs in its environment to be watched. */
  get env(): Record<string, string> {
    return { NODE_OPTIONS: `--require ${PRELOADED}`, LOOP_WATCH_PORT: String(this.port) }
  }

  /** For how many milliseconds the loop was held at once, at most, since it was last asked. */
  async longestHold(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/`)
    return ((await answer.json()) as { held_ms: number }).held_ms
  }
}
