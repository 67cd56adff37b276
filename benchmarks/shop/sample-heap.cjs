/**
 * Loaded into the shop's server before anything else (`node --require`): each second it collects the
 * rubbish and appends the bytes that are still in use to the file that HEAP_SAMPLES names.
 */
const { appendFileSync } = require("node:fs")

const file = process.env.HEAP_SAMPLES

if (file && globalThis.gc) {
  setInterval(() => {
    globalThis.gc()
    appendFileSync(file, `${process.memoryUsage().heapUsed}\n`)
  }, 1_000).unref()
}
