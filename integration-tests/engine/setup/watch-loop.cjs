/**
 * Loaded into the shop's server before anything else (`node --require`): says at a port of the loopback
 * interface for how long the event loop was held since it was last asked.
 *
 * A turn of the loop is late when JavaScript held it, and also when the machine gave the processor to
 * somebody else. Only the first counts, so of each turn the shorter is taken: by how much it was late,
 * and how much the process itself computed meanwhile.
 */
const { createServer } = require("node:http")

const EVERY_MS = 5
const port = Number(process.env.LOOP_WATCH_PORT)

let longest = 0
let last = performance.now()
let lastUse = process.cpuUsage()

function look() {
  const now = performance.now()
  const { user, system } = process.cpuUsage(lastUse)
  longest = Math.max(longest, Math.min(now - last - EVERY_MS, (user + system) / 1_000))
  last = now
  lastUse = process.cpuUsage()
}

setInterval(look, EVERY_MS).unref()

const server = createServer((_request, answer) => {
  look()
  answer.end(JSON.stringify({ held_ms: longest }))
  longest = 0
})
// Medusa's command line starts helpers, which load this as well and find the port taken.
server.on("error", () => undefined)
server.listen(port, "127.0.0.1")
server.unref()
