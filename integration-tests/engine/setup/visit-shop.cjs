/**
 * A visitor in a thread of its own, so that nothing but the shop makes it wait: asks for the storefront's
 * settings time and again, and says at the end how long the longest answer took.
 */
const { parentPort, workerData } = require("node:worker_threads")
const { setTimeout: sleep } = require("node:timers/promises")

const EVERY_MS = 20
const { url, headers } = workerData
let leaving = false
parentPort.once("message", () => (leaving = true))

async function ask() {
  const answer = await fetch(`${url}/store/invitations/settings`, { headers })
  await answer.arrayBuffer()
}

async function stay() {
  let longestWait = 0
  let visits = 0
  while (!leaving) {
    const start = performance.now()
    // A connection that has rested may be closed at the very moment at which it is used again.
    await ask().catch(ask)
    longestWait = Math.max(longestWait, performance.now() - start)
    visits += 1
    await sleep(EVERY_MS)
  }
  return { longestWait, visits }
}

stay().then((result) => parentPort.postMessage(result))
