import { setTimeout as sleep } from "node:timers/promises"
import { lookLast } from "../last-look"

const batch = Array.from({ length: 60 }, (_, n) => ({
  id: `invtdel_${n}`,
  email_normalized: `friend${n}@example.com`,
}))

/** What can change while a batch is under way, and how often it is looked at. */
function world() {
  const suppressed = new Set<string>()
  const gone = new Set<string>()
  const asked: string[][] = []
  const look = lookLast(
    {
      findSuppressed: async (wanted) => new Set(wanted.filter((it) => suppressed.has(it))),
      findSendable: async (_leaseId, ids) => {
        asked.push([...ids])
        return new Set(ids.filter((id) => !gone.has(id)))
      },
    },
    "invtlease_1",
    batch,
  )
  return { suppressed, gone, asked, look }
}

it("knows each mail of a batch, and asks some ahead", async () => {
  const { suppressed, gone, asked, look } = world()
  suppressed.add("friend3@example.com")
  gone.add("invtdel_59")
  const answers: string[] = []
  for (const position of batch.keys()) {
    answers.push(await look(position))
  }
  expect(answers.filter((answer) => answer !== "clear")).toEqual(["suppressed", "gone"])
  expect([answers[3], answers[59]]).toEqual(["suppressed", "gone"])
  expect(asked.length).toBeLessThan(batch.length / 4)
})

it("asks once for mails that leave side by side", async () => {
  const { asked, look } = world()
  await Promise.all([0, 1, 2, 3, 4].map(look))
  expect(asked).toHaveLength(1)
})

it("notices who unsubscribes while the batch is under way", async () => {
  const { suppressed, look } = world()
  expect(await look(0)).toBe("clear")
  suppressed.add("friend1@example.com")
  await sleep(60)
  expect(await look(1)).toBe("suppressed")
})

it("notices that others have taken the batch over, also when the clock was set back", async () => {
  const { gone, look } = world()
  expect(await look(0)).toBe("clear")
  gone.add("invtdel_1")
  const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() - 3_600_000)
  expect(await look(1)).toBe("gone")
  clock.mockRestore()
})
