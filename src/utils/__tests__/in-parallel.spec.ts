import { setImmediate as nextTurn } from "node:timers/promises"
import fc from "fast-check"
import { inParallel } from "../in-parallel"

/** Work that takes as many turns of the event loop as each item says, and counts what is at work. */
function counted() {
  const seen = { atWork: 0, most: 0, started: 0 }
  const work = async (turns: number) => {
    seen.started += 1
    seen.atWork += 1
    seen.most = Math.max(seen.most, seen.atWork)
    for (let turn = 0; turn < turns; turn += 1) {
      await nextTurn()
    }
    seen.atWork -= 1
    return turns * 2
  }
  return { seen, work }
}

describe("work in parallel", () => {
  const items = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 })

  it("is never more than was allowed at once, does each item once and keeps the order", async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 8 }), async (turns, concurrency) => {
        const { seen, work } = counted()
        expect(await inParallel(turns, concurrency, work)).toEqual(turns.map((turn) => turn * 2))
        expect(seen.most).toBe(Math.min(concurrency, turns.length))
        expect(seen.started).toBe(turns.length)
        expect(seen.atWork).toBe(0)
      }),
    )
  })

  it("begins the next item as soon as one is done, without waiting for the slow ones", async () => {
    const { seen, work } = counted()
    const slow = 50
    const done = inParallel([slow, 1, 1, 1, 1], 2, work)
    for (let turn = 0; turn < 20; turn += 1) {
      await nextTurn()
    }
    expect(seen.started).toBe(5)
    await done
  })

  it("fails when an item fails", async () => {
    const work = async (item: number) => {
      if (item === 2) {
        throw new Error("refused")
      }
      return item
    }
    await expect(inParallel([1, 2, 3], 2, work)).rejects.toThrow("refused")
  })
})
