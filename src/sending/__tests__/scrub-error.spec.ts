import fc from "fast-check"
import { scrubError } from "../scrub-error"

const TOKEN = "invt_01K9ABCDEFGHJKMNPQRSTVWXYZ.1.2pVw4xQnG1bKc8Yd0ZrT7uHs5eLmXa3JfNiOqRtWv_-"

describe("what is kept of a provider's error", () => {
  it("is its reason", () => {
    expect(scrubError(new Error("550 5.1.1 Mailbox unavailable"))).toBe(
      "550 5.1.1 Mailbox unavailable",
    )
  })

  it("leaves out what Medusa puts before it", () => {
    expect(scrubError(new Error("Failed to send notification with id noti_01:\nrefused"))).toBe(
      "refused",
    )
  })

  it.each([
    ["bare", "ann@example.com refused"],
    ["in brackets", "RCPT TO:<ann@example.com> refused"],
    ["quoted", '"ann@example.com" refused'],
    ["with a name", 'Ann <ann@example.com>, "Bob" <ann@example.net> refused'],
    ["as a parameter", "to=ann@example.com refused"],
    ["beyond ASCII", "jürgen-ann@bücher.example refused"],
    ["with an apostrophe", "o'ann@example.com refused"],
    ["escaped", "to=ann%40example.com refused"],
    ["in JSON", '{"to":["ann@example.com"],"code":550} refused'],
  ])("is never the recipient's address, %s", (_what, message) => {
    const kept = scrubError(new Error(message))
    expect(kept).not.toMatch(/\bann\b|@|%40|example\.(com|net)/)
    expect(kept).toMatch(/refused/)
  })

  it.each([
    ["a link", `https://shop.example.com/invitation?token=${TOKEN} refused`],
    ["a link in HTML", `<a href="https://shop.example.com/i?token=${TOKEN}">x</a> refused`],
    ["a link of an app", `shop-app://join/${TOKEN} refused`],
    ["the token alone", `${TOKEN} refused`],
    ["the token, encoded for mail", `token=3D${TOKEN} refused`],
    ["the token in JSON", `{"token":"${TOKEN}"} refused`],
  ])("is never %s", (_what, message) => {
    const kept = scrubError(new Error(message))
    expect(kept).not.toContain(TOKEN.slice(-43))
    expect(kept).not.toMatch(/:\/\/|shop\.example/)
  })

  it("is one line of at most 300 characters", () => {
    expect(scrubError(new Error("refused\r\n\r\n  now"))).toBe("refused now")
    expect(scrubError(new Error("a ".repeat(1_000)))).toHaveLength(300)
  })

  it.each([
    ["an empty error", new Error("")],
    ["an empty text", ""],
    ["blanks", new Error(" \n ")],
  ])("says that there was none for %s", (_what, error) => {
    expect(scrubError(error)).toBe("The provider gave no reason.")
  })

  it.each([
    ["a text", "refused"],
    ["a plain object with a message", { message: "refused", code: 550 }],
  ])("is found in %s", (_what, error) => {
    expect(scrubError(error)).toContain("refused")
  })

  it("can be stored whatever it is: one that cannot would leave a whole batch unsettled", () => {
    const nasty = fc.oneof(
      fc.constantFrom("\0", "😀", "\ud83d", "\ude00", "a".repeat(299), " "),
      fc.string({ unit: "binary" }),
    )
    const messages = fc.array(nasty, { maxLength: 10 }).map((parts) => parts.join(""))
    fc.assert(
      fc.property(messages, (message) => {
        expect(scrubError(new Error(message))).not.toMatch(/[\0\p{Cs}]/u)
      }),
    )
    expect(scrubError(new Error(`${"a".repeat(299)}😀`))).not.toMatch(/\p{Cs}/u)
  })

  it.each([
    ["letters", "a".repeat(30_000)],
    ["what could be the start of a link", "a.".repeat(15_000)],
    ["what could be the start of a token", "invt_".repeat(6_000)],
  ])("is found quickly in a very long answer of %s", (_what, message) => {
    const before = process.cpuUsage()
    scrubError(new Error(message))
    expect(process.cpuUsage(before).user).toBeLessThan(250_000)
  })
})
