import { metadataObject } from "../schemas"

const judge = (value: unknown) => {
  const { error } = metadataObject.safeParse(value)
  return error?.issues.map(({ message }) => message) ?? "good"
}

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth))

const TOO_LONG = [expect.stringMatching(/^metadata: at most 10000 characters/)]

it("free data has an end", () => {
  const frame = JSON.stringify({ note: "" }).length
  expect(judge({ note: "x".repeat(10_000 - frame) })).toBe("good")
  expect(judge({ note: "x".repeat(10_001 - frame) })).toEqual(TOO_LONG)
  expect(judge(null)).toBe("good")
})

it("free data may be nested, and is no trap when it is nested without end", () => {
  expect(judge({ a: nested(1_000) })).toBe("good")
  expect(judge({ a: nested(200_000) })).toEqual(TOO_LONG)
})

it("free data must be storable", () => {
  expect(judge({ note: "NUL \u0000" })).toEqual([expect.stringMatching(/NUL/)])
})
