import { MADE } from "../adobe-shop"
import type { Migration } from "../migration"
import { mappingFile } from "../migration"
import { runFailingImport, runImport } from "../run-import"
import type { AdobeEdition } from "../schema"

/** Shops with broken rows, of other versions, and that cannot be read. */
export function oddShops({ open, bring, list, find, invitations, shop, team }: Migration): void {
  it("lists what is broken, and brings the rest along", async () => {
    const adobe = await open([
      { id: 11, email: "not an address" },
      { id: 12, email: null },
      { id: 13, email: "status@example.com", status: "lost" },
      { id: 14, email: "undated@example.com", date: "0000-00-00 00:00:00" },
      { id: 15, email: "store@example.com", store: 99 },
      {
        id: 16,
        email: "dated@example.com",
        date: "0000-00-00 00:00:00",
        history: [
          ["new", "0000-00-00 00:00:00"],
          ["nonsense", "2017-01-01 00:00:00"],
          ["sent", "2017-05-05 05:05:05"],
        ],
      },
      { id: 17, email: "orphan@example.com", inviter: 4711, group: 99, status: "accepted" },
      { id: 18, email: "fine@example.com", message: "Fine" },
      { id: 19, email: "promo@example.com", inviter: 4711, message: "See www.promo.example" },
    ])
    await adobe.run(
      "INSERT INTO magento_invitation_status_history (invitation_id, status) VALUES (4712, 'new')",
    )
    const { counts, said } = await bring(
      adobe,
      mappingFile({ sales_channels: { "#99": null }, customer_groups: { "#99": null } }),
    )
    expect(counts.refused).toEqual({
      invalid_email: 2,
      unknown_status: 1,
      no_date: 1,
      unknown_store: 0,
      left_out: 1,
    })
    for (const number of [11, 12, 13, 14, 19]) {
      expect(said).toContain(`invitation ${number}: `)
    }
    expect(said).not.toContain("@example.com")
    expect((await list()).map(({ email }) => email).sort()).toEqual([
      "dated@example.com",
      "fine@example.com",
      "orphan@example.com",
      "promo@example.com",
    ])
    expect(await find("dated@example.com")).toMatchObject({
      created_at: "2017-05-05T05:05:05.000Z",
    })
    expect(await find("orphan@example.com")).toMatchObject({
      inviter: { id: "adobe_commerce_4711", deleted: true },
    })
    expect(await find("promo@example.com")).toMatchObject({ message: null, status: "sent" })
  })

  it("reads text in binary columns, and statuses in capitals", async () => {
    const adobe = await open([
      { id: 1, email: "zoë@example.com", status: "SENT", message: "Grüße", group: 2 },
      {
        id: 2,
        email: "two@example.com",
        status: "Accepted",
        date: null,
        history: [["SENT", MADE]],
      },
    ])
    await adobe.run(`ALTER TABLE magento_invitation MODIFY email varbinary(255),
      MODIFY message blob, MODIFY status varbinary(8) NOT NULL`)
    const dry = await runImport(shop.getContainer(), adobe.url)
    expect(dry.said).toMatch(/sent +sent +1$/m)
    expect(dry.said).toMatch(/accepted +accepted +1$/m)
    const { counts } = await bring(adobe)
    expect(counts.adopted).toMatchObject({ sent: 1, accepted: 1 })
    expect(dry.counts).toEqual(counts)
    expect(await find("zoë@example.com")).toMatchObject({ message: "Grüße", status: "sent" })
  })

  it("keeps the first of several open invitations of one inviter to an address", async () => {
    await invitations.inviteAsAdmin(team.admin, {
      emails: ["here@example.com"],
      sales_channel_id: team.main,
      send: false,
    })
    const adobe = await open()
    await adobe.addCustomer(7, "ann@example.com")
    await adobe.addInvitations(
      { id: 1, email: "twice@example.com", message: "first" },
      { id: 2, email: "Twice@Example.com", message: "second", store: 2 },
      { id: 3, email: "twice@example.com", message: "other inviter", inviter: 7 },
      { id: 4, email: "twice@example.com", message: "ended", status: "canceled" },
      { id: 5, email: "here@example.com", message: "open here" },
    )
    const dry = await runImport(shop.getContainer(), adobe.url)
    const { counts } = await bring(adobe)
    expect(counts).toMatchObject({ duplicates: 2, adopted: { sent: 2, discarded: 3 } })
    expect(dry.counts).toEqual(counts)
    const byMessage = new Map((await list()).map((it) => [it.message, it]))
    const statusOf = (message: string) => byMessage.get(message)?.status
    expect(["first", "second", "other inviter", "ended", "open here"].map(statusOf)).toEqual([
      "sent",
      "discarded",
      "sent",
      "discarded",
      "discarded",
    ])
    const second = await invitations.detail(team.admin, byMessage.get("second")?.id ?? "")
    expect(second.history[0]).toMatchObject({ status: "discarded", reason: "duplicate" })
  })

  it.each<AdobeEdition>([
    { version: 1, prefix: "" },
    { version: 1, prefix: "mage_" },
    { version: 2, prefix: "m2_" },
  ])("reads the tables of version $version with the prefix '$prefix'", async (edition) => {
    const adobe = await open([], edition)
    await adobe.addCustomer(7, "ann@example.com")
    await adobe.addCustomer(8, "eve@example.com")
    await adobe.addTrack(7, 8)
    await adobe.addInvitations(
      { email: "sent@example.com", inviter: 7, history: [["sent", "2012-02-01 08:00:00"]] },
      // The inviter's number is lost, and stands where it says who brought whom.
      { email: "eve@example.com", status: "accepted", invitee: 8, signup_date: MADE },
    )
    await bring(adobe, ...(edition.prefix ? [`prefix=${edition.prefix}`] : []))
    expect(await find("sent@example.com")).toMatchObject({
      sent_at: "2012-02-01T08:00:00.000Z",
      inviter: { email: "ann@example.com" },
    })
    expect(await find("eve@example.com")).toMatchObject({
      inviter: { id: "adobe_commerce_7" },
      invitee: { id: "adobe_commerce_8", email: "eve@example.com" },
    })
  })

  it("shows no credentials, whatever goes wrong", async () => {
    const adobe = await open([{ email: "one@example.com" }])
    const url = new URL(adobe.url)
    const but = (change: Partial<URL>) => Object.assign(new URL(url), change).href
    const fail = (to: string, ...words: string[]) =>
      runFailingImport(shop.getContainer(), to, ...words)
    const runs = {
      "user and password": await fail(but({ password: "wrong-p@ssword" })),
      "does not speak TLS": await fail(but({ search: "?ssl=true" })),
      "may not use": await fail(but({ pathname: "/elsewhere" })),
      "Nothing answers": await fail(but({ port: "1" })),
      "must name": await fail(`postgres://${url.username}:${url.password}@localhost/x`),
      "There is no table": await fail(url.href, "prefix=none_"),
      "does not know": await fail(url.href, "password=p@ss/word:1%2"),
    }
    for (const [words, said] of Object.entries(runs)) {
      expect(said).toContain(words)
    }
    const everything = Object.values(runs).join("\n") + (await bring(adobe)).said
    for (const secret of [...adobe.secrets, "wrong-p"]) {
      expect(everything).not.toContain(secret)
      expect(shop.readServerLog()).not.toContain(secret)
    }
  })
}
