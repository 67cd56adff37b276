import { once } from "node:events"
import path from "node:path"
import { Worker } from "node:worker_threads"

/** What a visitor says who leaves. */
export interface Stay {
  /** Milliseconds until the slowest answer had come. */
  longestWait: number
  visits: number
}

/** Somebody else at the shop, who wants nothing but an answer; see visit-shop.cjs. */
export class Visitor {
  private constructor(private readonly worker: Worker) {}

  /** Begins to ask. */
  static come(url: string, headers: Record<string, string>): Visitor {
    const workerData = { url, headers }
    return new Visitor(new Worker(path.join(__dirname, "visit-shop.cjs"), { workerData }))
  }

  /** Ends it. */
  async leave(): Promise<Stay> {
    const result = once(this.worker, "message") as Promise<[Stay]>
    this.worker.postMessage("leave")
    const [stay] = await result
    await this.worker.terminate()
    return stay
  }
}
