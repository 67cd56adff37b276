import type { CreateNotificationDTO, INotificationModuleService } from "@medusajs/framework/types"
import type { LoadedDelivery } from "../../modules/invitation/delivery/claim-deliveries"
import type InvitationModuleService from "../../modules/invitation/service"
import {
  defaultSettings,
  type InvitationSettings,
} from "../../modules/invitation/settings/definitions"
import { attemptKey, sendDelivery } from "../send-delivery"

const TOKEN = "invt_1.1.the-signature"

const delivery: LoadedDelivery = {
  id: "invtdel_1",
  invitation_id: "invt_1",
  attempt: 1,
  refusals: 0,
  email: "Friend@example.com",
  email_normalized: "friend@example.com",
  message: "Hello <b>",
  inviter_id: "cus_1",
  inviter_name: "Ann Lee",
  sales_channel_id: "sc_1",
  token_generation: 1,
}

/** Sends with a Notification Module that only notes what it was handed, or refuses it. */
async function send(
  given: Partial<LoadedDelivery> = {},
  world: {
    settings?: Partial<InvitationSettings>
    refuses?: Error
    accounts?: string[]
    suppressed?: boolean
  } = {},
) {
  const handed: CreateNotificationDTO[] = []
  const notifications = {
    createNotifications: async (notification: CreateNotificationDTO) => {
      handed.push(notification)
      if (world.refuses) {
        throw world.refuses
      }
      return { id: "noti_1" }
    },
  }
  const outcome = await sendDelivery(
    {
      invitations: {
        issueToken: async () => TOKEN,
        issueUnsubscribeToken: async () => "stop",
      } as unknown as InvitationModuleService,
      notifications: notifications as unknown as INotificationModuleService,
      settings: new Map([["sc_1", { ...defaultSettings(), ...world.settings }]]),
      accounts: new Set(world.accounts ?? []),
      shopName: "Nordic Living",
      storefrontUrl: "https://shop.example.com",
      backendUrl: "https://api.example.com",
      templates: {},
      sending: { maxAttempts: 3, retrySeconds: 30 },
    },
    { ...delivery, ...given },
    async () => (world.suppressed ? "suppressed" : "clear"),
  )
  return { outcome, mail: handed[0] }
}

describe("a mail that is handed over", () => {
  it("goes to the invited address, with the link in what Medusa does not store alone", async () => {
    const { outcome, mail } = await send()
    expect(mail).toMatchObject({
      to: "Friend@example.com",
      channel: "email",
      resource_id: "invt_1",
    })
    expect(mail?.content?.text).toContain(`https://shop.example.com/invitation?token=${TOKEN}`)
    expect(JSON.stringify({ ...mail, content: null })).not.toMatch(/the-signature|Hello|Ann/)
    expect(outcome).toEqual({
      id: "invtdel_1",
      status: "sent",
      notification_id: "noti_1",
      expires_after_days: 30,
    })
  })

  it("has a key of its own for each attempt, and one that stays for the provider", async () => {
    const mails = [(await send()).mail, (await send({ attempt: 2 })).mail]
    expect(new Set(mails.map((mail) => mail?.idempotency_key)).size).toBe(2)
    expect(mails[1]?.idempotency_key).toBe(attemptKey({ id: "invtdel_1", attempt: 2 }))
    expect(mails[1]?.provider_data).toEqual(mails[0]?.provider_data)
  })

  it("comes from the provider's sender, unless the settings name one", async () => {
    const sender_email = "shop@example.com"
    const from = async (settings: Partial<InvitationSettings>) =>
      (await send({}, { settings })).mail?.from
    expect(await from({})).toBeUndefined()
    expect(await from({ sender_name: "Shop" })).toBeUndefined()
    expect(await from({ sender_email })).toBe("shop@example.com")
    expect(await from({ sender_email, sender_name: "Lee & Co., Ltd." })).toBe(
      '"Lee & Co., Ltd." <shop@example.com>',
    )
    expect(await from({ sender_email, sender_name: 'A" <x@example.com>, "B\\' })).toBe(
      '"A <x@example.com>, B" <shop@example.com>',
    )
  })

  it("offers mail programs a way to stop, for the provider to carry", async () => {
    const { mail } = await send()
    expect(mail?.provider_data?.["headers"]).toEqual({
      "List-Unsubscribe": "<https://api.example.com/invitations/unsubscribe?token=stop>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    })
    expect(mail?.content?.text).toContain("/invitations/unsubscribe?token=stop")
  })

  it("names where replies go, if it is set", async () => {
    const { mail } = await send({}, { settings: { reply_to: "help@example.com" } })
    expect(mail?.provider_data).toMatchObject({ reply_to: "help@example.com" })
  })

  it("shows an inviter's name only if it is fit for strangers, and says until when", async () => {
    const { mail } = await send({ inviter_name: "evil.com" }, { settings: { mail_locale: "de" } })
    expect(mail?.content?.text).toMatch(/^Nordic Living lädt Sie ein/)
    expect(mail?.content?.text).toMatch(/gilt bis zum \d+\. \p{L}+ \d{4}/u)
    expect(JSON.stringify(mail)).not.toContain("evil.com")
  })

  it("says of no end where there is none", async () => {
    const { outcome, mail } = await send({}, { settings: { expires_after_days: null } })
    expect(outcome).toMatchObject({ expires_after_days: null })
    expect(mail?.content?.text).not.toContain("valid until")
  })
})

describe("an address that has an account by now", () => {
  const accounts = ["friend@example.com"]

  it("gets nothing from staff, and the invitation is dropped", async () => {
    const { outcome, mail } = await send({ inviter_id: null, inviter_name: null }, { accounts })
    expect(outcome).toEqual({
      id: "invtdel_1",
      status: "dropped",
      discard: "existing_customer",
    })
    expect(mail).toBeUndefined()
  })

  it("gets a note without a token from a customer, which leaves the same trace", async () => {
    const note = await send({}, { accounts })
    const invitation = await send()
    expect(note.mail?.content?.text).toContain("https://shop.example.com/account")
    expect(JSON.stringify(note.mail)).not.toContain("the-signature")
    expect(note.outcome).toEqual(invitation.outcome)
    expect({ ...note.mail, content: null }).toEqual({ ...invitation.mail, content: null })
    expect(note.mail?.content?.subject).toBe(invitation.mail?.content?.subject)
  })
})

describe("an address that is suppressed by now", () => {
  const suppressed = true

  it("gets nothing from staff, who see why", async () => {
    const { outcome, mail } = await send({ inviter_id: null, inviter_name: null }, { suppressed })
    expect(outcome).toMatchObject({ status: "dropped", error: expect.stringMatching(/blocked/) })
    expect(outcome?.discard).toBeUndefined()
    expect(mail).toBeUndefined()
  })

  it("gets nothing from a customer, which counts as sent, with or without an account", async () => {
    for (const accounts of [[], ["friend@example.com"]]) {
      const { outcome, mail } = await send({}, { suppressed, accounts })
      expect(outcome).toEqual({
        id: "invtdel_1",
        status: "sent",
        withheld: true,
        expires_after_days: 30,
      })
      expect(mail).toBeUndefined()
    }
  })
})

describe("a mail that the provider refuses", () => {
  const saying = (words: string) =>
    new Error(`Failed to send notification with id noti_1:\n${words}`)
  const refuses = saying("550 <friend@example.com> refused")

  it("is tried again later, with the reason but without the address", async () => {
    const { outcome } = await send({ refusals: 1 }, { refuses })
    expect(outcome).toMatchObject({
      status: "queued",
      error: "550 [address] refused",
      refused_by: "provider",
    })
    expect(outcome?.retry_in_seconds).toBeGreaterThanOrEqual(30)
    expect(outcome?.retry_in_seconds).toBeLessThanOrEqual(60)
  })

  it("is given up after the last attempt, to which stopped servers do not count", async () => {
    expect((await send({ refusals: 2 }, { refuses })).outcome?.status).toBe("failed")
    expect((await send({ attempt: 9, refusals: 1 }, { refuses })).outcome?.status).toBe("queued")
  })

  it("because there is no such mailbox is given up at once", async () => {
    const { outcome } = await send({}, { refuses: saying("550 5.1.1 User unknown") })
    expect(outcome).toMatchObject({ status: "failed", refused_by: "recipient" })
  })

  it("in a way that leaves open whether it went out is left to the recovery", async () => {
    expect((await send({}, { refuses: new Error("connection lost") })).outcome).toBeNull()
  })
})

it("a mail without its channel's settings is a fault of ours, and never sent on a guess", async () => {
  await expect(send({ sales_channel_id: "sc_other" })).rejects.toThrow(/settings/)
})
