import type { IncomingMessage } from "node:http"

/** Beyond this the connection may as well break. */
const MAX_BYTES = 512 * 1_048_576

/** Reads what is left of a request and throws it away; done as well when the client goes away. */
export async function drain(req: IncomingMessage): Promise<void> {
  if (req.readableEnded || req.destroyed) {
    return
  }
  await new Promise<void>((resolve) => {
    let left = MAX_BYTES
    req.on("data", (bytes: Buffer) => {
      left -= bytes.length
      if (left < 0) {
        resolve()
      }
    })
    req.once("end", resolve)
    req.once("error", () => resolve())
    req.once("close", resolve)
    req.resume()
  })
}
