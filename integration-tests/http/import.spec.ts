import { Modules } from "@medusajs/framework/utils"
import type { Headers } from "../setup/actors"
import { CsvImports, type Part } from "../setup/csv-import"
import { Invitations, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

const BOM = "\uFEFF"
const TWO = "email,message\nann@example.com,Hi\nbob@example.com,\n"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    const imports = new CsvImports(shop, () => admin)

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const list = async () =>
      (await shop.api.get<ListView>("/admin/invitations?order=display_id", { headers: admin })).data
        .invitations
    const group = async (name: string) =>
      (await shop.getContainer().resolve(Modules.CUSTOMER).createCustomerGroups({ name })).id

    it("invites everybody in a file, and mails them", async () => {
      const { status, data } = await imports.send([["file", Buffer.from(TWO)]])
      expect(status).toBe(202)
      expect(data.batch).toMatchObject({ kind: "import", total: 2, dry_run: false })
      await shop.inbox.waitFor(2)
      expect(await imports.done(data.batch.id)).toMatchObject({ created: 2, skipped: 0 })
      const rows = await list()
      expect(rows.map(({ email, message }) => [email, message])).toEqual([
        ["ann@example.com", "Hi"],
        ["bob@example.com", null],
      ])
      expect(rows[0]?.sales_channel?.id).toBe(await shop.actors.defaultSalesChannel())
    })

    it.each([
      ["line breaks of Windows", "email\r\nann@example.com\r\nbob@example.com\r\n"],
      ["a byte order mark", `${BOM}email\nann@example.com\nbob@example.com`],
      ["semicolons", "name;E-Mail\nA, B;ann@example.com\n;bob@example.com\n"],
      ["tabs", "Email Address\tname\nann@example.com\tA;B,C\nbob@example.com\t\n"],
      [
        "quotes and empty lines",
        '"email","name"\n\n"ann@example.com","A ""B"""\n,\nbob@example.com',
      ],
      [
        "everything at once",
        `${BOM}"E-MAIL";x\r\n "ann@example.com" ;"1\r\n2"\r\n\r\nbob@example.com;`,
      ],
    ])("reads a file with %s", async (_, file) => {
      const batch = await imports.run(file, ["send", "false"])
      expect(batch).toMatchObject({ total: 2, created: 2, queued: 0, status: "completed" })
      expect((await list()).map(({ email }) => email)).toEqual([
        "ann@example.com",
        "bob@example.com",
      ])
    })

    it("reads names beside addresses, and domains in any script", async () => {
      const file =
        'email\n"""Lee, Ann"" <ann@example.com>"\nBob <bob@example.com>\ncleo@bücher.example\n'
      await imports.run(file, ["send", "false"])
      expect((await list()).map(({ email }) => email)).toEqual([
        "ann@example.com",
        "bob@example.com",
        "cleo@xn--bcher-kva.example",
      ])
    })

    it("gives each row its own group and message, else those of the form", async () => {
      const vip = await group("VIP")
      const press = await group("Press & Co")
      const channel = await shop.actors.createSalesChannel("Outlet")
      const file = `Message;Customer group;Email\nFor you;VIP;ann@example.com\n;${press};bob@example.com\n;;cleo@example.com\n`
      const parts: Part[] = [
        ["file", Buffer.from(file)],
        // Fields may come after the file.
        ["message", "For all"],
        ["customer_group_ids", JSON.stringify([vip, press])],
        ["sales_channel_id", channel],
        ["send", "false"],
      ]
      const { data } = await imports.send(parts)
      await imports.done(data.batch.id)
      const rows = await list()
      expect(
        rows.map((it) => [it.email, it.message, it.customer_groups.map(({ id }) => id).sort()]),
      ).toEqual([
        ["ann@example.com", "For you", [vip]],
        ["bob@example.com", "For all", [press]],
        ["cleo@example.com", "For all", [press, vip].sort()],
      ])
      expect(rows[0]?.sales_channel?.id).toBe(channel)
      expect(rows[0]?.delivery_status).toBeNull()
    })

    it.each([
      ["left out: the default group", [], "default"],
      ["empty: none", [["customer_group_ids", ""]], "none"],
      ["an empty list: none", [["customer_group_ids", "[]"]], "none"],
      ["repeated", [["customer_group_ids", "$id"]], "named"],
      ["repeated, with brackets", [["customer_group_ids[]", "$id"]], "named"],
    ] as [string, [string, string][], string][])(
      "customer_group_ids %s",
      async (_, given, expected) => {
        const ids = { default: await group("Default"), named: await group("Named") }
        await invitations.configure(admin, { default_customer_group_id: ids.default })
        const fields = given.map(([name, value]): Part => [name, value.replace("$id", ids.named)])
        await imports.run("email\nann@example.com", ["send", "false"], ...fields)
        const [row] = await list()
        const want = expected === "none" ? [] : [ids[expected as keyof typeof ids]]
        expect(row?.customer_groups.map(({ id }) => id)).toEqual(want)
      },
    )

    it("says of each row why it made none, as a file that is harmless in a spreadsheet", async () => {
      const { email: member } = await shop.actors.createCustomer("member@example.com")
      await invitations.inviteAsAdmin(admin, { emails: ["open@example.com"], send: false })
      const rows = [
        "email",
        "new@example.com",
        "=HYPERLINK(1)",
        "+49 30 1234",
        member.toUpperCase(),
        "Open <open@example.com>",
        "NEW@example.com",
        '"no, address"',
      ]
      const batch = await imports.run(rows.join("\n"))
      expect(batch).toMatchObject({ total: 7, created: 1, skipped: 6 })
      const { status, data, headers } = await imports.rejected(batch.id)
      expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"])
      expect(headers["content-disposition"]).toBe(`attachment; filename="${batch.id}-rejected.csv"`)
      expect(data.trimEnd().split("\n")).toEqual([
        "line,email,outcome",
        "3,'=HYPERLINK(1),invalid_email",
        "4,'+49 30 1234,invalid_email",
        "5,MEMBER@EXAMPLE.COM,existing_customer",
        "6,Open <open@example.com>,duplicate",
        "7,NEW@example.com,duplicate",
        '8,"no, address",invalid_email',
      ])
    })

    it("invites nobody who must not be mailed, and says so", async () => {
      await invitations.suppress(admin, ["ann@example.com"])
      const batch = await imports.run("email\nANN@example.com\nbob@example.com\n")
      expect(batch).toMatchObject({ total: 2, created: 1, skipped: 1 })
      expect((await imports.rejected(batch.id)).data).toBe(
        "line,email,outcome\n2,ANN@example.com,suppressed\n",
      )
      await shop.inbox.mailTo("bob@example.com")
      expect(shop.inbox.to("ann@example.com")).toEqual([])
    })

    it("answers the head of the file alone where nothing was rejected, and 404 for no batch", async () => {
      const { batch } = await invitations.inviteAsAdmin(admin, { emails: ["x"], send: false })
      const none = await imports.rejected(batch?.id ?? "")
      expect([none.status, none.data]).toEqual([200, "line,email,outcome\n"])
      expect((await imports.rejected("invtbat_unknown")).status).toBe(404)
    })

    it("makes nothing twice of the same file", async () => {
      const first = await imports.run(TWO)
      const second = await imports.run(TWO)
      expect([first.created, second.created, second.skipped]).toEqual([2, 0, 2])
      const answers = await Promise.all(
        [1, 2, 3].map(() => imports.send([["file", Buffer.from(TWO.replaceAll("@", "+2@"))]])),
      )
      const batches = await Promise.all(answers.map(({ data }) => imports.done(data.batch.id)))
      expect(batches.reduce((sum, { created }) => sum + created, 0)).toBe(2)
      expect((await imports.traces()).invitations).toBe(4)
    })

    it("makes nothing in a dry run, and says what would be", async () => {
      await invitations.inviteAsAdmin(admin, { emails: ["bob@example.com"], send: false })
      const batch = await imports.run(TWO, ["dry_run", "true"])
      expect(batch).toMatchObject({
        dry_run: true,
        status: "completed",
        created: 1,
        skipped: 1,
        queued: 0,
      })
      expect((await imports.rejected(batch.id)).data).toBe(
        "line,email,outcome\n3,bob@example.com,duplicate\n",
      )
      expect((await imports.traces()).invitations).toBe(1)
      expect(shop.inbox.mails).toEqual([])
    })

    it("leaves no address in the log", async () => {
      const batch = await imports.run("email\nquiet@example.com", ["send", "false"])
      expect(batch.created).toBe(1)
      await shop.waitWorkflowExecutions()
      expect(shop.readServerLog()).not.toMatch(/quiet@example\.com/)
    })
  },
})
