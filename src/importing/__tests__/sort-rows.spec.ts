import { RowSorter } from "../sort-rows"

describe("sorting rows", () => {
  it("keeps the first of an address, in whatever form it comes again", () => {
    const sorter = new RowSorter()
    expect(sorter.sort({ line: 2, email: "Ann@Example.com", message: "Hi" })).toEqual({
      candidate: {
        line: 2,
        email: "Ann@example.com",
        email_normalized: "ann@example.com",
        typed: "Ann@Example.com",
        message: "Hi",
      },
    })
    expect(sorter.sort({ line: 3, email: "Ann Lee <ann@example.com>" })).toEqual({
      rejected: { line: 3, email: "Ann Lee <ann@example.com>", outcome: "duplicate" },
    })
  })

  it("rejects what is no address, and keeps the beginning of it as whole characters", () => {
    const { rejected } = new RowSorter().sort({ line: 2, email: `${"x".repeat(319)}😀` }) as {
      rejected: { email: string; outcome: string }
    }
    expect(rejected).toEqual({ line: 2, email: "x".repeat(319), outcome: "invalid_email" })
  })

  it("takes an empty cell for no address, however often", () => {
    const sorter = new RowSorter()
    for (const line of [2, 3]) {
      expect(sorter.sort({ line, email: "" })).toMatchObject({
        rejected: { outcome: "invalid_email" },
      })
    }
  })
})
