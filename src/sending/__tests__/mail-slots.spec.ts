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

  it("say when one is spare, and not while somebody waits for it", async () => {
    const slots = new MailSlots(1)
    const [first, second] = [work(), work()]
    const told = jest.fn()
    const spare = slots.spare().then(told)
    const done = [first, second].map((it) => slots.use(it.run))
    first.end()
    await setImmediate()
    expect(told).not.toHaveBeenCalled()
    second.end()
    await Promise.all([...done, spare])
    expect(told).toHaveBeenCalledTimes(1)
  })
})
