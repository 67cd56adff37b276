import type { ListView } from "../../invitations"
import { ANY_STATUS } from "../../api"
import type { Migration } from "../migration"

/** What comes along, that it comes once, and that nothing is mailed. */
export function whatComesAlong({
  open,
  bring,
  list,
  find,
  invitations,
  shop,
  team,
}: Migration): void {
  it("brings statuses, dates, history, people, channels and groups along", async () => {
    const ann = await shop.actors.createCustomer("ann@example.com", team.key, {
      first_name: "Ann",
      last_name: "Lee",
    })
    const eve = await shop.actors.createCustomer("Eve@example.com", team.key)
    const adobe = await open()
    await adobe.addCustomer(7, "Ann@Example.com")
    await adobe.addCustomer(8, "eve@example.com", ["Eve", "Novak"])
    await adobe.addInvitations(
      { email: "new@example.com", status: "new", inviter: 7, date: "2018-01-01 08:00:00" },
      {
        email: "sent@example.com",
        inviter: 7,
        store: 3,
        group: 2,
        message: "Come in",
        history: [
          ["new", "2018-02-01 08:00:00"],
          ["sent", "2018-02-01 08:00:00"],
          ["sent", "2018-02-03 09:30:00"],
        ],
      },
      {
        email: "eve.before@example.com",
        status: "accepted",
        inviter: 7,
        invitee: 8,
        date: "2018-03-01 08:00:00",
        signup_date: "2018-03-05 12:00:00",
      },
      {
        email: "no@example.com",
        status: "canceled",
        date: "2018-04-01 08:00:00",
        history: [
          ["new", "2018-04-01 08:00:00"],
          ["sent", "2018-04-01 08:00:01"],
          ["canceled", "2018-04-09 08:00:00"],
        ],
      },
    )
    await bring(adobe)

    const open1 = await find("new@example.com")
    expect(open1).toMatchObject({
      status: "not_sent",
      delivery_status: "failed",
      created_at: "2018-01-01T08:00:00.000Z",
      sent_at: null,
      inviter: { id: ann.id },
      sales_channel: { id: team.main },
      customer_groups: [],
    })
    expect(new Date(open1.expires_at ?? "").getTime()).toBeGreaterThan(Date.now())
    expect(await find("sent@example.com")).toMatchObject({
      status: "sent",
      delivery_status: null,
      message: "Come in",
      created_at: "2018-02-01T08:00:00.000Z",
      first_sent_at: "2018-02-01T08:00:00.000Z",
      sent_at: "2018-02-03T09:30:00.000Z",
      sales_channel: { id: team.trade },
      customer_groups: [{ id: team.vip }],
      history: [{ status: "sent" }, { status: "sent" }, { status: "not_sent" }],
    })
    expect(await find("eve.before@example.com")).toMatchObject({
      status: "accepted",
      sent_at: "2018-03-01T08:00:00.000Z",
      registered_at: "2018-03-05T12:00:00.000Z",
      invitee: { id: eve.id },
      history: [
        { status: "accepted", actor_id: eve.id, reason: "adopted" },
        { status: "sent", actor_type: "system" },
        { status: "not_sent", actor_type: "customer", actor_id: ann.id },
      ],
    })
    expect(await find("no@example.com")).toMatchObject({
      status: "discarded",
      inviter: null,
      first_sent_at: "2018-04-01T08:00:01.000Z",
      history: [{ status: "discarded" }, { status: "sent" }, { actor_type: "user" }],
    })
  })

  it("mails nothing, counts towards no limit, and lets open ones be sent again", async () => {
    const ann = await shop.actors.createCustomer("ann@example.com", team.key)
    const adobe = await open()
    await adobe.addCustomer(7, "ann@example.com")
    await adobe.addInvitations(
      { email: "new@example.com", status: "new", inviter: 7 },
      { email: "sent@example.com", inviter: 7 },
      { email: "staff-new@example.com", status: "new" },
    )
    await bring(adobe)
    const own = async () =>
      (await shop.api.get<ListView>("/store/customers/me/invitations", ann)).data
    const before = await own()
    expect(before.limits.remaining).toBe(5)
    expect(before.invitations.map((it) => [it.email, it.can_resend])).toEqual(
      expect.arrayContaining([
        ["new@example.com", true],
        ["sent@example.com", true],
      ]),
    )
    expect(shop.inbox.mails).toHaveLength(0)

    for (const { id } of before.invitations) {
      await shop.api.post(`/store/customers/me/invitations/${id}/resend`, {}, ann)
    }
    await invitations.act(team.admin, (await find("staff-new@example.com")).id, "send")
    for (const email of ["new@example.com", "sent@example.com", "staff-new@example.com"]) {
      await shop.inbox.mailTo(email)
    }
    const { id } = await find("new@example.com")
    await invitations.detailWhen(team.admin, id, ({ status }) => status === "sent")
  })

  it("lets no link of Adobe Commerce's open an account", async () => {
    await bring(await open([{ email: "sent@example.com" }]))
    const { status, data } = await invitations.preview(team.key, "0123456789abcdef0123456789abcdef")
    expect([status, data.reason]).toEqual([404, "invalid"])
  })

  it("adds nothing the second time, but for what was made there meanwhile", async () => {
    const adobe = await open([
      { email: "one@example.com" },
      { email: "two@example.com", status: "canceled" },
    ])
    await bring(adobe)
    await invitations.act(team.admin, (await find("one@example.com")).id, "discard")
    await adobe.run("UPDATE magento_invitation SET message = 'changed'")
    await adobe.addInvitations({ email: "three@example.com" })
    const { counts } = await bring(adobe)
    expect(counts).toMatchObject({ known: 2, adopted: { sent: 1, discarded: 0 } })
    expect((await list()).map(({ email, status, message }) => [email, status, message])).toEqual([
      ["one@example.com", "discarded", null],
      ["two@example.com", "discarded", null],
      ["three@example.com", "sent", null],
    ])
  })

  it("adds each once, with its history, when several imports run at the same time", async () => {
    const adobe = await open()
    await adobe.addMany(3_000)
    const runs = await Promise.all([bring(adobe), bring(adobe), bring(adobe)])
    const adopted = runs.map(({ counts }) =>
      Object.values(counts.adopted).reduce((sum, it) => sum + it, 0),
    )
    expect(adopted.reduce((sum, it) => sum + it, 0)).toBe(3_000)
    for (const [position, { counts }] of runs.entries()) {
      expect(counts.known).toBe(3_000 - (adopted[position] ?? 0))
    }
    const { data } = await shop.api.get<ListView>("/admin/invitations?limit=1", {
      headers: team.admin,
    })
    expect(data.count).toBe(3_000)
    const { history } = await find("guest2@example.com")
    expect(history.map(({ status }) => status)).toEqual(["accepted", "sent", "not_sent"])
  })

  it("tells two shops with the same numbers apart by their names", async () => {
    const adobe = await open([{ email: "one@example.com", status: "canceled" }])
    await bring(adobe)
    const { counts } = await bring(adobe, "source=outlet")
    expect(counts).toMatchObject({ known: 0, adopted: { discarded: 1 } })
  })

  it("shows nothing of an import to customers who did not invite", async () => {
    const other = await shop.actors.createCustomer("other@example.com", team.key)
    await bring(await open([{ email: "one@example.com" }]))
    const { data } = await shop.api.get<ListView>("/store/customers/me/invitations", {
      headers: other.headers,
      ...ANY_STATUS,
    })
    expect(data.count).toBe(0)
  })
}
