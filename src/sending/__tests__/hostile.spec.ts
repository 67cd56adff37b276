import { createRequire } from "node:module"
import type {
  CreateNotificationDTO,
  INotificationModuleService,
  Logger,
} from "@medusajs/framework/types"
import fc from "fast-check"
import { Inbox, type ReceivedMail } from "../../../integration-tests/setup/inbox"
import { parseEmailAddress } from "../../modules/invitation/address/email-address"
import type { LoadedDelivery } from "../../modules/invitation/delivery/claim-deliveries"
import type InvitationModuleService from "../../modules/invitation/service"
import { defaultSettings } from "../../modules/invitation/settings/definitions"
import { SmtpNotificationService } from "../../providers/smtp/service"
import { inParallel } from "../../utils/in-parallel"
import { sendDelivery, type SendingContext } from "../send-delivery"

const CASES = 1_000

/** What is put together to names, messages and addresses. */
const FRAGMENTS = [
  "\r\nBcc: thief@evil.com",
  "\nSubject: You have won",
  "\r\n\r\n<b>body</b>",
  "\r\n.\r\nRCPT TO:<thief@evil.com>\r\n",
  "\u2028Bcc: thief@evil.com",
  "\u0085",
  "\0",
  '"',
  "'",
  "\\",
  ",",
  ";",
  "<",
  ">",
  "(",
  ")",
  "@",
  ":",
  "%0d%0aBcc:thief@evil.com",
  "=?utf-8?Q?=0ABcc=3Athief@evil.com?=",
  '"thief@evil.com" <thief@evil.com>',
  "thief@evil.com, ",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</td></tr></table></body>",
  "<!--",
  "--></style>",
  "{{constructor}} ${token} {token} {storefrontUrl} $& $1",
  "https://evil.com/login",
  "evil．com",
  "ｈｔｔｐｓ：／／evil.com",
  "hxxps://evil[.]com",
  "e\u200bvil.com",
  "\u202egro.live\u202c",
  "\u2066\u2069",
  "аррӏе.com",
  "Vera",
  "🏴‍☠️",
  "Z̷̧̛͉a̵l̸g̷o",
  "\ud800",
  " ",
  "&lt;b&gt;",
  "x".repeat(300),
]

const hostile = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 10 }) },
  ),
  { maxLength: 6 },
)
const text = hostile.map((parts) => parts.join(""))
const address = fc.oneof(
  // Around a good address, within it, and none at all.
  fc.tuple(text, text).map(([before, after]) => `${before}vera@example.com${after}`),
  fc.tuple(text, text).map(([local, domain]) => `v${local}@${domain}example.com`),
  text.map((name) => `${name} <vera@example.com>`),
  fc.emailAddress(),
  fc.constantFrom(
    "vera+news@example.com",
    "o'hara@example.com",
    "jürgen@bücher.example",
    "a=b@x.com",
  ),
)

const logger = createRequire(__filename)("@medusajs/framework/logger") as { logger: Logger }

describe(`${CASES} hostile names, messages and addresses`, () => {
  let inbox: Inbox
  let provider: SmtpNotificationService

  beforeAll(async () => {
    inbox = await Inbox.start()
    provider = new SmtpNotificationService(logger, {
      host: "127.0.0.1",
      port: inbox.port,
      from: "Nordic Living <shop@example.com>",
    })
  })
  afterAll(async () => {
    provider.close()
    await inbox.stop()
  })

  /** Sends as the dispatcher does, through the real provider. */
  const send = async (email: string, name: string | null, message: string | null) => {
    const context: SendingContext = {
      invitations: {
        issueToken: async () => "invt_1.1.signature",
        issueUnsubscribeToken: async () => "stop",
      } as unknown as InvitationModuleService,
      notifications: {
        createNotifications: async (notification: CreateNotificationDTO) =>
          await provider.send({ ...notification, template: "" }),
      } as unknown as INotificationModuleService,
      settings: new Map([["sc_1", defaultSettings()]]),
      accounts: new Set(),
      shopName: "Nordic Living",
      storefrontUrl: "https://shop.example.com",
      backendUrl: "https://api.example.com",
      templates: {},
      sending: { maxAttempts: 1, retrySeconds: 1 },
    }
    const delivery: LoadedDelivery = {
      id: `invtdel_${Math.random().toString(36).slice(2)}`,
      invitation_id: "invt_1",
      attempt: 1,
      refusals: 0,
      email,
      email_normalized: email.toLowerCase(),
      message,
      inviter_id: "cus_1",
      inviter_name: name,
      sales_channel_id: "sc_1",
      token_generation: 1,
    }
    return await sendDelivery(context, delivery, async () => "clear")
  }

  /** Tags and names of attributes, in order; line breaks of a message apart. */
  const skeleton = ({ html }: ReceivedMail) =>
    html
      .replaceAll("<br>", "")
      .replace(/="[^"]*"/g, "=…")
      .match(/<[^>]*>/g)
  const headerNames = (mail: ReceivedMail) => mail.parsed.headerLines.map(({ key }) => key).sort()
  const links = ({ html }: ReceivedMail) =>
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)

  it("make mails of one recipient, of our headers and of our mark-up alone", async () => {
    await send("plain@example.com", "Vera", "Hello")
    const [plain] = await inbox.waitFor(1)
    inbox.reset()

    const cases = fc.sample(fc.tuple(address, text, text), { numRuns: CASES, seed: 20_261_125 })
    const wanted = cases.map(([typed, name, message]) => {
      const email = parseEmailAddress(typed)?.email
      return { email: email ?? "refused@example.com", name, message: message || "Hello" }
    })
    // Enough of them must get as far as a mail of their own, or little is proved.
    const refused = wanted.filter(({ email }) => email === "refused@example.com")
    expect(refused.length).toBeGreaterThan(CASES / 4)
    expect(refused.length).toBeLessThan((CASES * 3) / 4)
    const outcomes = await inParallel(wanted, 5, (it) => send(it.email, it.name, it.message))
    expect(new Set(outcomes.map((outcome) => outcome?.status))).toEqual(new Set(["sent"]))

    expect(inbox.mails).toHaveLength(wanted.length)
    // The sink shows domains in their native form.
    const recipients = inbox.mails.map(({ to }) => parseEmailAddress(to.join(" and "))?.email)
    expect(recipients.sort()).toEqual(wanted.map(({ email }) => email).sort())
    for (const mail of inbox.mails) {
      expect(headerNames(mail)).toEqual(headerNames(plain as ReceivedMail))
      expect([mail.subject, mail.from]).toEqual([plain?.subject, "shop@example.com"])
      expect(mail.parsed.from?.text).toBe(plain?.parsed.from?.text)
      expect(skeleton(mail)).toEqual(skeleton(plain as ReceivedMail))
      expect(links(mail)).toEqual(links(plain as ReceivedMail))
      expect(mail.headers.get("list-unsubscribe")).toBe(plain?.headers.get("list-unsubscribe"))
    }
  }, 60_000)

  it("without an address among them never have a recipient at all", () => {
    for (const typed of fc.sample(text, { numRuns: CASES, seed: 20_261_125 })) {
      const parsed = parseEmailAddress(typed)
      expect(parsed?.email ?? "").not.toMatch(/[\s<>"(),:;\\\p{C}]/u)
    }
  })
})
