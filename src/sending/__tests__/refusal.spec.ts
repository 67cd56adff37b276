import { readRefusal } from "../refusal"

const refused = (words: string) =>
  new Error(`Failed to send notification with id noti_01:\nThe mail was not taken: ${words}`)

describe("an error of the Notification Module", () => {
  it.each([
    ["550 5.1.1 <[address]>: Recipient address rejected: User unknown"],
    ["554 5.1.2 Bad destination system address"],
    ["556 5.1.10 Recipient address has null MX"],
    ["550 5.2.1 The email account that you tried to reach is disabled"],
  ])("that speaks of the mailbox alone is the recipient's: %s", (words) => {
    expect(readRefusal(refused(words))).toBe("recipient")
  })

  it.each([
    ["550 Requested action not taken: mailbox unavailable"],
    ["550 5.7.1 Relaying denied"],
    ["421 4.7.0 Try again later"],
    ["450 4.1.1 Mailbox unavailable for now"],
    ["452 4.2.2 Mailbox full"],
    ["ECONNREFUSED"],
    ["the version is 15.1.10 and not the code"],
  ])("that may be about all mails is the provider's: %s", (words) => {
    expect(readRefusal(refused(words))).toBe("provider")
  })

  it.each([
    ["Could not find a notification provider for channel: email for notification id noti_01"],
    ["Notification provider smtp is not enabled. To enable it, configure it as a provider."],
  ])("where there is no provider is the provider's: %s", (message) => {
    expect(readRefusal(new Error(message))).toBe("provider")
  })

  it.each([[new Error("Connection terminated unexpectedly")], ["a string"], [undefined], [null]])(
    "from around the provider decides nothing: %s",
    (error) => {
      expect(readRefusal(error)).toBe("undecided")
    },
  )
})
