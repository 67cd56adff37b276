import { describeOutcomes } from "../log-batch"

describe("the line about a batch", () => {
  it("counts what became of its mails, with one reason each", () => {
    const line = describeOutcomes(
      [
        { id: "a", status: "sent" },
        { id: "b", status: "sent" },
        { id: "c", status: "queued", error: "421 busy", refused_by: "provider" },
        { id: "d", status: "failed", error: "550 5.1.1 unknown", refused_by: "recipient" },
        { id: "e", status: "dropped" },
      ],
      6,
    )
    expect(line).toBe(
      "a batch of 6 mails, 2 sent, 1 to be tried again (421 busy), 1 failed (550 5.1.1 unknown), 1 not to be sent, 1 left to the recovery",
    )
  })

  it("says nothing of what did not happen", () => {
    expect(describeOutcomes([{ id: "a", status: "sent" }], 1)).toBe("a batch of 1 mails, 1 sent")
  })
})
