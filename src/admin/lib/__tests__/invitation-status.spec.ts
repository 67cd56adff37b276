import { deliveryNote } from "../invitation-status"

describe("deliveryNote", () => {
  it.each([
    ["not_sent", "queued", "sending"],
    ["not_sent", "sending", "sending"],
    ["not_sent", "failed", "failed"],
    ["not_sent", "unknown", "unknown"],
    ["not_sent", null, null],
    ["sent", "sent", null],
    ["sent", "queued", "resending"],
    ["sent", "failed", "failed"],
    ["accepted", "failed", null],
    ["discarded", "dropped", null],
    ["expired", "queued", null],
  ] as const)("of %s with its mail %s is %s", (status, delivery, note) => {
    expect(deliveryNote(status, delivery)).toBe(note)
  })
})
