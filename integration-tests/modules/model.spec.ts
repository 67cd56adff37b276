import fc from "fast-check"
import { TRANSITIONS } from "../../src/modules/invitation/life/status"
import { Driver } from "./model/driver"
import { Reference, type ModelInvitation } from "./model/reference"
import { moduleSuite } from "./setup/module-suite"

const ADDRESSES = 2

const VERBS = ["create", "sent", "failed", "discard", "send", "expire", "hold", "release", "accept"]

/** A verb and the number of what it is done to: an address for `create`, else an invitation. */
const action = fc.record({
  verb: fc.constantFrom(...VERBS),
  target: fc.nat({ max: 5 }),
})

moduleSuite(({ service, sql }) => {
  /** Refusals in a row would pause sending, which is not what this is about. */
  const forgetFailures = () => sql("delete from customer_invitation_pace")

  const perform = async (
    driver: Driver,
    verb: string,
    it: { id: string; address: number } | undefined,
    target: number,
  ): Promise<unknown> => {
    switch (verb) {
      case "create":
        return await driver.create(target % ADDRESSES)
      case "sent":
      case "failed":
        await forgetFailures()
        return await driver.dispatch(verb)
      case "discard":
        return it && (await driver.discard(it.id))
      case "send":
        return it && (await driver.send(it.id))
      case "expire":
        return it && (await driver.expire(it.id))
      case "hold":
        return it && (await driver.hold(it.id))
      case "release":
        return it && (await driver.release(it.id))
      default:
        return it && (await driver.accept(it.id))
    }
  }

  const predict = (
    model: Reference,
    verb: string,
    it: ModelInvitation | undefined,
    target: number,
    result: unknown,
  ): unknown => {
    switch (verb) {
      case "create": {
        const open = model.hasOpen(target % ADDRESSES)
        if (!open && typeof result === "string") {
          model.create(result, target % ADDRESSES)
          return result
        }
        return open ? null : "an id"
      }
      case "sent":
      case "failed":
        return model.dispatch(verb)
      case "discard":
        return it && model.discard(it)
      case "send":
        return it && model.send(it)
      case "expire":
        return it && model.expire(it)
      case "hold":
        return it && model.hold(it)
      case "release":
        return it && model.release(it)
      default:
        return it && model.accept(it)
    }
  }

  it("agrees with the reference after any sequence of actions", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 25 }), async (actions) => {
        const driver = new Driver(service)
        const model = new Reference()
        for (const { verb, target } of actions) {
          const it = model.all[target % Math.max(1, model.all.length)]
          const result = await perform(driver, verb, it, target)
          expect([verb, result]).toEqual([verb, predict(model, verb, it, target, result)])
        }
        for (const it of model.all) {
          const { row, past, active } = await driver.look(it.id)
          expect({ ...pick(row), past, active }).toEqual({
            status: it.status,
            delivery_status: it.delivery,
            token_generation: it.generation,
            past: it.past,
            active: it.delivery === "queued" ? 1 : 0,
          })
        }
      }),
      { numRuns: 120 },
    )
  }, 300_000)

  it("keeps history and state one whatever happens at the same time", async () => {
    const legal = new Set(
      Object.values(TRANSITIONS).flatMap(({ from, to }) => from.map((start) => `${start}>${to}`)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(action, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 6 }),
        async (rounds) => {
          const driver = new Driver(service)
          const first = await driver.create(0)
          const second = await driver.create(1)
          const known = [first, second].map((id, address) => ({ id: id ?? "", address }))
          for (const round of rounds) {
            const results = await Promise.all(
              round.map(({ verb, target }) =>
                perform(driver, verb, known[target % known.length], target),
              ),
            )
            results.forEach((result, position) => {
              const { verb, target } = round[position] ?? { verb: "", target: 0 }
              if (verb === "create" && typeof result === "string") {
                known.push({ id: result, address: target % ADDRESSES })
              }
            })
          }
          for (const { id } of known) {
            const { row, past, active } = await driver.look(id)
            expect(past.at(-1)).toBe(row.status)
            expect(past.filter((status) => status === "accepted").length).toBeLessThanOrEqual(1)
            expect(active).toBe(row.delivery_status === "queued" ? 1 : 0)
            past.slice(1).forEach((status, position) => {
              expect(legal).toContain(`${past[position]}>${status}`)
            })
          }
          for (const address of [0, 1]) {
            const rows = await service.listInvitations({
              email_normalized: driver.address(address),
              status: ["not_sent", "sent"],
            })
            expect(rows.length).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 300_000)
})

function pick(row: { status: string; delivery_status: string | null; token_generation: number }) {
  const { status, delivery_status, token_generation } = row
  return { status, delivery_status, token_generation }
}
