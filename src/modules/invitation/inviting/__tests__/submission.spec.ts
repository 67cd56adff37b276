import fc from "fast-check"
import {
  candidates,
  judgeEntries,
  OUTCOMES,
  readEntries,
  type SubmissionFacts,
} from "../submission"

const facts = (given: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  open: new Set(),
  accounts: new Set(),
  suppressed: new Set(),
  allowance: Infinity,
  ...given,
})
const judge = (emails: readonly string[], given: Partial<SubmissionFacts> = {}) =>
  judgeEntries(readEntries(emails), facts(given))
const outcomes = (emails: readonly string[], given: Partial<SubmissionFacts> = {}) =>
  judge(emails, given).map((entry) => entry.outcome)

describe("reading a submission", () => {
  it("keeps the order of the input, and each entry as typed", () => {
    const emails = [" Bob@Example.com ", "nonsense", "Ann <ann@example.com>", ""]
    expect(readEntries(emails).map((entry) => entry.typed)).toEqual(emails)
  })

  it("lets the first of repeated addresses stand, whatever the case or form", () => {
    const emails = [
      "ann@example.com",
      "ANN@EXAMPLE.COM",
      "Ann <ann@example.com>",
      "bob@example.com",
    ]
    expect(outcomes(emails)).toEqual(["created", "duplicate", "duplicate", "created"])
    expect(candidates(readEntries(emails))).toEqual(["ann@example.com", "bob@example.com"])
  })

  it("does not take two entries that are no addresses for one another's repeats", () => {
    expect(outcomes(["x", "x"])).toEqual(["invalid_email", "invalid_email"])
  })
})

describe("judging a submission", () => {
  it("says duplicate of what is open already", () => {
    expect(outcomes(["Ann@example.com"], { open: new Set(["ann@example.com"]) })).toEqual([
      "duplicate",
    ])
  })

  it("says existing_customer of what has an account, before all else that it could say", () => {
    const ann = new Set(["ann@example.com"])
    expect(outcomes(["ANN@example.com"], { accounts: ann, open: ann, allowance: 0 })).toEqual([
      "existing_customer",
    ])
  })

  it("spends the allowance in the order of the input", () => {
    expect(outcomes(["a@x.com", "b@x.com", "c@x.com"], { allowance: 2 })).toEqual([
      "created",
      "created",
      "over_limit",
    ])
  })

  it("spends none of it on what is invalid, repeated or open already", () => {
    const emails = ["x", "a@x.com", "a@x.com", "open@x.com", "b@x.com", "c@x.com"]
    expect(outcomes(emails, { allowance: 2, open: new Set(["open@x.com"]) })).toEqual([
      "invalid_email",
      "created",
      "duplicate",
      "duplicate",
      "created",
      "over_limit",
    ])
  })

  it("has nothing to say about nothing", () => {
    expect(judge([])).toEqual([])
  })
})

describe("any submission", () => {
  const pool = ["a@x.com", "A@X.com", "b@x.com", "Bob <b@x.com>", "c@x.com", "d@x.com", "e@x.com"]
  const submission = fc.record({
    emails: fc.array(fc.constantFrom(...pool, "nonsense", "", "a@x.com, b@x.com"), {
      maxLength: 20,
    }),
    open: fc.subarray(["a@x.com", "c@x.com", "z@x.com"]).map((list) => new Set(list)),
    accounts: fc.subarray(["b@x.com", "c@x.com", "z@x.com"]).map((list) => new Set(list)),
    suppressed: fc.subarray(["c@x.com", "d@x.com", "z@x.com"]).map((list) => new Set(list)),
    allowance: fc.oneof(fc.nat({ max: 8 }), fc.constant(Infinity)),
  })

  it("gets exactly one known outcome for each entry, in its place", () => {
    fc.assert(
      fc.property(submission, ({ emails, ...given }) => {
        const judged = judge(emails, given)
        expect(judged.map((entry) => entry.typed)).toEqual(emails)
        expect(judged.every((entry) => OUTCOMES.includes(entry.outcome))).toBe(true)
      }),
    )
  })

  it("never passes the allowance, and leaves none of it while something is refused for it", () => {
    fc.assert(
      fc.property(submission, ({ emails, ...given }) => {
        const judged = outcomes(emails, given)
        const created = judged.filter((outcome) => outcome === "created").length
        expect(created).toBeLessThanOrEqual(given.allowance)
        if (judged.includes("over_limit")) {
          expect(created).toBe(given.allowance)
          expect(judged.lastIndexOf("created")).toBeLessThan(judged.indexOf("over_limit"))
        }
      }),
    )
  })

  it("makes each address once, and none that is open or has an account", () => {
    fc.assert(
      fc.property(submission, ({ emails, ...given }) => {
        const created = judge(emails, given).flatMap(({ outcome, address }) =>
          outcome === "created" ? [address?.normalized ?? ""] : [],
        )
        expect(new Set(created).size).toBe(created.length)
        expect(created.filter((email) => given.open.has(email))).toEqual([])
        expect(created.filter((email) => given.accounts.has(email))).toEqual([])
        expect(created.filter((email) => given.suppressed.has(email))).toEqual([])
      }),
    )
  })

  it("ends the same for the rest when entries that use nothing up are left out", () => {
    fc.assert(
      fc.property(submission, ({ emails, ...given }) => {
        const all = judge(emails, given)
        const counted = all.filter(({ outcome }) => ["created", "over_limit"].includes(outcome))
        const alone = counted.map((entry) => entry.typed)
        expect(outcomes(alone, given)).toEqual(counted.map((entry) => entry.outcome))
      }),
    )
  })
})
