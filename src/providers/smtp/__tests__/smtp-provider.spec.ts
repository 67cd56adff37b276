import { createRequire } from "node:module"
import type { Logger } from "@medusajs/framework/types"
import { Inbox } from "../../../../integration-tests/setup/inbox"
import { SmtpNotificationService } from "../service"

const logger = createRequire(__filename)("@medusajs/framework/logger") as { logger: Logger }

describe("SMTP notification provider", () => {
  let inbox: Inbox
  let provider: SmtpNotificationService

  beforeAll(async () => {
    inbox = await Inbox.start()
    provider = new SmtpNotificationService(logger, {
      host: "127.0.0.1",
      port: inbox.port,
      from: "Lindgren & Sons <shop@example.com>",
    })
  })
  beforeEach(() => inbox.reset())
  afterAll(async () => {
    provider.close()
    await inbox.stop()
  })

  const notification = {
    to: "frida@example.org",
    channel: "email",
    template: "",
    content: { subject: "Grüße", html: "<p>Hej <b>Frida</b></p>", text: "Hej Frida" },
  }

  it("sends subject, HTML and text from the configured sender", async () => {
    await provider.send(notification)
    const [mail] = await inbox.waitFor(1)
    expect(mail).toMatchObject({
      to: ["frida@example.org"],
      from: "shop@example.com",
      subject: "Grüße",
      html: "<p>Hej <b>Frida</b></p>",
      text: "Hej Frida",
    })
    expect(mail?.parsed.from?.value[0]?.name).toBe("Lindgren & Sons")
  })

  it("takes sender, Reply-To, headers and a stable Message-ID from the notification", async () => {
    const sent = {
      ...notification,
      from: "Vera <vera@example.net>",
      provider_data: {
        reply_to: "help@example.net",
        message_id: "invdel_01ABC",
        headers: { "List-Unsubscribe": "<https://shop.example.com/u>", "X-Shop": "one" },
      },
    }
    const first = await provider.send(sent)
    const second = await provider.send(sent)
    expect(first.id).toBe("<invdel_01ABC@example.net>")
    expect(second.id).toBe(first.id)
    const [mail] = await inbox.waitFor(2)
    expect(mail?.from).toBe("vera@example.net")
    expect(mail?.headers.get("reply-to")).toBe("help@example.net")
    expect(mail?.headers.get("message-id")).toBe("<invdel_01ABC@example.net>")
    expect(mail?.headers.get("list-unsubscribe")).toBe("<https://shop.example.com/u>")
    expect(mail?.headers.get("x-shop")).toBe("one")
  })

  it("carries attachments", async () => {
    const content = Buffer.from("BEGIN:VCARD").toString("base64")
    const attachments = [{ filename: "shop.vcf", content, content_type: "text/vcard" }]
    await provider.send({ ...notification, attachments })
    const [mail] = await inbox.waitFor(1)
    expect(mail?.parsed.attachments[0]).toMatchObject({
      filename: "shop.vcf",
      contentType: "text/vcard",
      content: Buffer.from("BEGIN:VCARD"),
    })
  })

  it.each([
    ["a sender", { from: "Vera\r\nBcc: eve@example.net <vera@example.net>" }],
    ["a recipient", { to: "frida@example.org\nBcc: eve@example.net" }],
    ["a subject", { content: { ...notification.content, subject: "Hi\r\nBcc: eve@example.net" } }],
    ["a Reply-To", { provider_data: { reply_to: "help@example.net\r\nBcc: eve@example.net" } }],
    ["a Message-ID", { provider_data: { message_id: "a\nBcc: eve@example.net" } }],
    ["a header's value", { provider_data: { headers: { "X-A": "1\r\nBcc: eve@example.net" } } }],
    ["a header's name", { provider_data: { headers: { "X-A: 1\r\nBcc": "eve@example.net" } } }],
  ])("refuses line breaks in %s, and sends nothing", async (_where, part) => {
    const refusal = await provider.send({ ...notification, ...part }).catch((error: Error) => error)
    expect(refusal).toBeInstanceOf(Error)
    expect(String(refusal)).not.toContain("eve@example.net")
    expect(inbox.mails).toHaveLength(0)
  })

  it("refuses a notification without content", async () => {
    await expect(provider.send({ ...notification, content: null })).rejects.toThrow(
      /needs content with a subject/,
    )
  })

  it.each(["RCPT", "DATA"] as const)(
    "says what the server answered to %s, without the recipient's address",
    async (at) => {
      inbox.answerWith({ reject: 550, at, saying: "frida@example.org is unknown here" })
      const refusal = await provider.send(notification).catch((error: Error) => error)
      expect(String(refusal)).toMatch(/550/)
      expect(String(refusal)).not.toContain("frida")
    },
  )

  it("says that the server cannot be reached", async () => {
    const gone = await Inbox.start()
    const { port } = gone
    await gone.stop()
    const nowhere = new SmtpNotificationService(logger, {
      host: "127.0.0.1",
      port,
      from: "shop@example.com",
    })
    await expect(nowhere.send(notification)).rejects.toThrow(/ECONNREFUSED|ESOCKET/)
    nowhere.close()
  })

  it.each([
    ["host", { host: "" }],
    ["port", { port: "25" }],
    ["from", { from: undefined }],
    ["secure", { secure: "yes" }],
    ["maxConnections", { maxConnections: 0 }],
    ["auth", { auth: { user: "shop" } }],
  ])("names a wrong option: %s", (option, part) => {
    const good = { channels: ["email"], host: "127.0.0.1", port: 25, from: "shop@example.com" }
    expect(() => SmtpNotificationService.validateOptions(good)).not.toThrow()
    expect(() => SmtpNotificationService.validateOptions({ ...good, ...part })).toThrow(
      `the option "${option}"`,
    )
  })
})
