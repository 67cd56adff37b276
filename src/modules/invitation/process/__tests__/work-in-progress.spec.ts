import { WorkInProgress } from "../work-in-progress"

describe("work that should not be cut off", () => {
  it("is waited for by a stop, also when it fails", async () => {
    const work = new WorkInProgress()
    const ended: string[] = []
    const run = async (name: string, fails: boolean) => {
      await new Promise((resolve) => work.stopSignal.addEventListener("abort", resolve))
      await new Promise((resolve) => setTimeout(resolve, 10))
      ended.push(name)
      if (fails) {
        throw new Error(name)
      }
    }
    const failing = work.track(run("failing", true)).catch(() => undefined)
    const going = work.track(run("going", false))
    await work.stop()
    expect(ended).toEqual(["failing", "going"])
    await Promise.all([failing, going])
  })

  it("hears of a stop, and of none before it", async () => {
    const work = new WorkInProgress()
    expect(work.stopSignal.aborted).toBe(false)
    await work.stop()
    expect(work.stopSignal.aborted).toBe(true)
  })
})
