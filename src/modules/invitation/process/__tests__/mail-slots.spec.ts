import { setImmediate } from "node:timers/promises"
import { MailSlots } from "../mail-slots"

/** Work that ends when it is told to. */
function work() {
  let end = (): void => undefined
  const begun = jest.fn()
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { begun, end: () => end(), run: () => (begun(), ended) }
}

describe("the slots for mails", () => {
  it("let as many work as there are, and the others in the order of asking", async () => {
    const slots = new MailSlots(2)
    const [first, second, third, fourth] = [work(), work(), work(), work()]
    const done = [first, second, third, fourth].map((it) => slots.use(it.run))
    await setImmediate()
    expect([third, fourth].map((it) => it.begun.mock.calls.length)).toEqual([0, 0])
    second.end()
    await setImmediate()
    expect([third, fourth].map((it) => it.begun.mock.calls.length)).toEqual([1, 0])
    ;[first, third, fourth].forEach((it) => it.end())
    await Promise.all(done)
  })

  it("are given back by work that fails", async () => {
    const slots = new MailSlots(1)
    await expect(slots.use(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused")
    await expect(slots.use(() => Promise.resolve("next"))).resolves.toBe("next")
  })

  it.each([
    [1, 20, 5],
    [1, 4, 2],
    [3, 12, 6],
    [3, 100, 25],
  ])("of %i say when few of %i mails are left: %i", async (size, mails, few) => {
    const slots = new MailSlots(size)
    const { told } = lookOut(slots)
    const backlog = slots.announce(mails)
    for (let left = mails - 1; left > few; left -= 1) {
      backlog.begin()
    }
    await setImmediate()
    expect(told).not.toHaveBeenCalled()
    backlog.begin()
    await setImmediate()
    expect(told).toHaveBeenCalledTimes(1)
  })

  it("say so of the batch that was announced since, and not of one before it", async () => {
    const slots = new MailSlots(1)
    const before = slots.announce(2)
    const { told } = lookOut(slots)
    before.begin()
    await setImmediate()
    expect(told).not.toHaveBeenCalled()
    slots.announce(1).begin()
    await setImmediate()
    expect(told).toHaveBeenCalledTimes(1)
  })

  it("do not wait for mails that do not leave any more, and tell nobody who has gone", async () => {
    const slots = new MailSlots(1)
    const broken = slots.announce(100)
    broken.begin()
    broken.end()
    // What it had begun at the same moment comes too late to count.
    broken.begin()
    const { told } = lookOut(slots)
    const gone = lookOut(slots)
    gone.end()
    const backlog = slots.announce(4)
    backlog.begin()
    await setImmediate()
    expect(told).not.toHaveBeenCalled()
    backlog.begin()
    await setImmediate()
    expect(told).toHaveBeenCalledTimes(1)
    expect(gone.told).not.toHaveBeenCalled()
  })
})

function lookOut(slots: MailSlots) {
  const told = jest.fn()
  const { fewLeft, end } = slots.lookOut()
  void fewLeft.then(told)
  return { told, end }
}
