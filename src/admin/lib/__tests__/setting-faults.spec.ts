import { readRefusal, toFault } from "../setting-faults"

describe("readRefusal", () => {
  it("hands each sentence to the setting that it is about", () => {
    const message =
      "max_per_send: Too small: expected number to be >=1; reply_to: must be one; really"
    expect(readRefusal(message)).toEqual({
      faults: {
        max_per_send: { text: "Too small: expected number to be >=1" },
        reply_to: { text: "must be one; really" },
      },
      rest: "",
    })
  })

  it("leaves what is about no setting as it is", () => {
    const message = "There is no customer group; that is: none with one of the ids given."
    expect(readRefusal(message)).toEqual({ faults: {}, rest: message })
  })

  it("does not take an inherited property of objects for a setting", () => {
    expect(readRefusal("constructor: x")).toEqual({ faults: {}, rest: "constructor: x" })
  })
})

describe("toFault", () => {
  it("passes on what it has no words for", () => {
    expect(toFault({ code: "custom", message: "must be blue" })).toEqual({ text: "must be blue" })
  })
})
