import { setTimeout as sleep } from "node:timers/promises"
import { checkSuppressed } from "../suppression-check"

const addresses = Array.from({ length: 60 }, (_, n) => `friend${n}@example.com`)

/** A list that can change meanwhile, and what was asked of it. */
function listOf(...suppressed: string[]) {
  const list = new Set(suppressed)
  const asked: string[][] = []
  const check = checkSuppressed(
    {
      findSuppressed: async (wanted) => {
        asked.push([...wanted])
        return new Set(wanted.filter((address) => list.has(address)))
      },
    },
    addresses,
  )
  return { list, asked, check }
}

it("knows each address of a batch, and asks some ahead", async () => {
  const { asked, check } = listOf("friend3@example.com", "friend59@example.com")
  const answers: boolean[] = []
  for (const position of addresses.keys()) {
    answers.push(await check(position))
  }
  expect(answers.flatMap((answer, position) => (answer ? [position] : []))).toEqual([3, 59])
  expect(asked.length).toBeLessThan(addresses.length / 4)
  expect(new Set(asked.flat())).toEqual(new Set(addresses))
})

it("asks once for mails that leave side by side", async () => {
  const { asked, check } = listOf()
  await Promise.all([0, 1, 2, 3, 4].map(check))
  expect(asked).toHaveLength(1)
})

it("notices who unsubscribes while the batch is under way", async () => {
  const { list, check } = listOf()
  expect(await check(0)).toBe(false)
  list.add("friend1@example.com")
  await sleep(60)
  expect(await check(1)).toBe(true)
})
