import { filterSql, type InvitationFilters } from "../../src/modules/invitation/list/filters"
import { orderSql } from "../../src/modules/invitation/list/list-invitations"
import { readOrder, sectionsOf, SORTABLE_FIELDS } from "../../src/modules/invitation/list/sorting"
import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

/** Enough that Postgres prefers an index to reading all. */
const ROWS = 20_000

moduleSuite(({ service, sql, invitations }) => {
  const fill = async () => {
    await sql(
      `insert into customer_invitation (id, email, email_normalized, status, delivery_status,
         inviter_id, inviter_email, inviter_name, invitee_email, sales_channel_id,
         sales_channel_name, customer_group_ids, dedupe_scope, batch_id, sent_at, registered_at,
         expires_at, created_at)
       select 'invt_' || n, 'Guest' || n || '@example.com', 'guest' || n || '@example.com',
         case when n % 100 = 0 then 'accepted' else 'expired' end,
         case when n % 100 = 0 then 'failed' when n % 2 = 0 then 'sent' end, 'cus_' || n % 500,
         'member' || n % 500 || '@example.com', 'Member ' || n % 500,
         case when n % 3 = 0 then 'guest' || n || '@example.com' end, 'sc_' || n % 200,
         'Outlet ' || n % 200, array['cusgroup_' || n % 500], 'admin:sc', 'invtbat_' || n % 400,
         case when n % 2 = 0 then now() - n % 777 * interval '1 minute' end,
         case when n % 3 = 0 then now() - n % 555 * interval '1 minute' end,
         case when n % 5 > 0 then now() + n % 333 * interval '1 minute' end,
         now() - n % 999 * interval '1 minute'
       from generate_series(1, ${ROWS}) n`,
    )
    await sql("vacuum analyze customer_invitation")
  }
  const explain = async (statement: string) => {
    const rows = await sql<{ "QUERY PLAN": string }>(`explain (costs off) ${statement}`)
    return rows.map((row) => row["QUERY PLAN"]).join("\n")
  }

  it("reads whatever it is sorted or filtered by off an index", async () => {
    await fill()
    for (const by of SORTABLE_FIELDS.filter((field) => field !== "customer_group_name")) {
      for (const descending of [false, true]) {
        const plans = sectionsOf({ by, descending }).map((section) =>
          explain(
            `select i.display_id from customer_invitation i
             where i.deleted_at is null ${section.condition}
             order by ${orderSql(section, descending)} limit 20 offset 2000`,
          ),
        )
        const [valued, ...others] = await Promise.all(plans)
        expect([by, valued]).toEqual([by, expect.stringMatching(/Index Only Scan/)])
        expect([by, valued]).toEqual([by, expect.not.stringMatching(/Sort/)])
        // Those without a value are few here, and few are sorted faster.
        for (const plan of others) {
          expect([by, plan]).toEqual([by, expect.stringMatching(/Index( Only)? Scan/)])
        }
      }
    }
    const filters: InvitationFilters[] = [
      { q: "guest777" },
      { q: "member 77@" },
      { q: "#77" },
      { display_id: [7] },
      { email: ["GUEST7@example.com"] },
      { invitee_email: ["guest9@example.com"] },
      { status: ["accepted"] },
      { delivery_status: ["failed"] },
      { sales_channel_id: ["sc_1"] },
      { customer_group_id: ["cusgroup_1"] },
      { inviter_id: ["cus_1", "cus_2"] },
      { batch_id: ["invtbat_1"] },
      { created_at: { $gt: new Date(Date.now() - 240_000) } },
      { sent_at: { $gte: new Date(Date.now() - 240_000) } },
      { registered_at: { $gte: new Date(Date.now() - 240_000) } },
    ]
    for (const filter of filters) {
      const condition = filterSql(filter)
      const values = condition.values.map((value) => toLiteral(value))
      let index = 0
      const text = condition.sql.replaceAll("?", () => values[index++] ?? "null")
      const plan = await explain(`select count(*) from customer_invitation i where ${text}`)
      expect([filter, plan]).toEqual([filter, expect.stringMatching(/Index.* Scan/)])
      expect([filter, plan]).toEqual([filter, expect.not.stringMatching(/Seq Scan/)])
    }
  })

  it("reads any page in the order asked for, rows without a value last", async () => {
    await fill()
    for (const [order, column] of [
      ["sent_at", "sent_at"],
      ["-registered_at", "registered_at"],
      ["email", "email_normalized"],
      ["-status", "status"],
    ] as const) {
      const direction = order.startsWith("-") ? "desc" : "asc"
      const rows = await sql<{ id: string }>(
        `select id from customer_invitation
         order by ${column} ${direction} nulls last, display_id ${direction}`,
      )
      const sorted = rows.map(({ id }) => id)
      // Near and far, on both sides of the middle, over the border between both kinds, and past the end.
      for (const offset of [0, 990, 4_000, 6_660, 9_990, 15_000, 19_990, 30_000]) {
        const page = { filters: {}, order: readOrder(order), offset, limit: 20 }
        const { ids, count } = await service.listInvitationIds(page)
        expect([order, offset, ids]).toEqual([order, offset, sorted.slice(offset, offset + 20)])
        expect(count).toBe(ROWS)
      }
      const few = sorted.filter((id) => Number(id.slice(5)) % 100 === 0)
      for (const offset of [0, 90, 190]) {
        const filters = { status: ["accepted" as const] }
        const page = { filters, order: readOrder(order), offset, limit: 20 }
        const { ids, count } = await service.listInvitationIds(page)
        expect([order, offset, ids]).toEqual([order, offset, few.slice(offset, offset + 20)])
        expect(count).toBe(few.length)
      }
    }
  })

  it("reads any page sorted by the first group, in the order of names that it is given", async () => {
    await fill()
    // Of 500 groups a few are gone, and some rows have none, or a second one that does not count.
    const groups = Array.from({ length: 490 }, (_, n) => `cusgroup_${(n * 11) % 490}`)
    await sql(
      `update customer_invitation set customer_group_ids = case display_id % 10
         when 0 then '{}' else array_append(customer_group_ids, 'cusgroup_0') end
       where display_id % 5 = 0`,
    )
    for (const order of ["customer_group_name", "-customer_group_name"]) {
      const direction = order.startsWith("-") ? "desc" : "asc"
      const rows = await sql<{ id: string }>(
        `select id from customer_invitation
         order by array_position(string_to_array(?, ','), customer_group_ids[1]) ${direction} nulls last,
           display_id ${direction}`,
        [groups.join()],
      )
      const sorted = rows.map(({ id }) => id)
      const few = sorted.filter((id) => Number(id.slice(5)) % 100 === 0)
      const lists: [InvitationFilters, string[]][] = [
        [{}, sorted],
        [{ status: ["accepted"] }, few],
      ]
      for (const [filters, all] of lists) {
        for (const offset of [0, 30, 190, 990, 9_990, 17_980, 19_990, 30_000]) {
          const page = { filters, order: { ...readOrder(order), groups }, offset, limit: 20 }
          const { ids, count } = await service.listInvitationIds(page)
          expect([order, offset, ids]).toEqual([order, offset, all.slice(offset, offset + 20)])
          expect(count).toBe(all.length)
        }
      }
    }
  })

  it("sorts addresses in whichever letters they were typed", async () => {
    await sql(
      `insert into customer_invitation
         (id, email, email_normalized, sales_channel_id, customer_group_ids, dedupe_scope)
       values ('invt_1', 'bert@example.com', 'bert@example.com', 'sc', '{}', 'admin:sc'),
         ('invt_2', 'Carl@example.com', 'carl@example.com', 'sc', '{}', 'admin:sc'),
         ('invt_3', 'Anna@example.com', 'anna@example.com', 'sc', '{}', 'admin:sc')`,
    )
    const { ids, count } = await service.listInvitationIds({
      filters: {},
      order: readOrder("-email"),
      offset: 0,
      limit: 10,
    })
    expect([ids, count]).toEqual([["invt_2", "invt_1", "invt_3"], 3])
  })

  it("finds an invitation by its number, as the grid writes it, and whatever has it in the address", async () => {
    const first = await invitations.invite("first@example.com")
    const second = await invitations.invite("second@example.com")
    const [row] = await sql<{ display_id: number }>(
      "select display_id from customer_invitation where id = ?",
      [first],
    )
    const number = row?.display_id ?? 0
    const third = await invitations.invite(`third#${number}@example.com`)
    const find = async (q: string) => {
      const list = { filters: { q }, order: readOrder(undefined), offset: 0, limit: 10 }
      return (await service.listInvitationIds(list)).ids
    }
    expect(await find(`#${number}`)).toEqual([third, first])
    expect(await find(`#${number} first`)).toEqual([first])
    expect(await find(`#${number + 1}`)).toEqual([second])
    expect(await find("#99999999999")).toEqual([])
  })

  it("remembers the beginning of a name that is too long to be indexed", async () => {
    const book = Array.from({ length: 4_000 }, () => Math.random().toString(36).slice(2)).join("")
    const inviter = { ...customer("cus_1"), name: book }
    const id = await invitations.invite("guest@example.com", {
      inviter,
      sales_channel: { id: "sc_1", name: book },
    })
    const [row] = await sql<{ inviter_name: string; sales_channel_name: string }>(
      "select inviter_name, sales_channel_name from customer_invitation where id = ?",
      [id],
    )
    const beginning = book.slice(0, 500)
    expect(row).toEqual({ inviter_name: beginning, sales_channel_name: beginning })
  })
})

function toLiteral(value: unknown): string {
  if (Array.isArray(value)) {
    return `'{${value.join(",")}}'`
  }
  return value instanceof Date ? `'${value.toISOString()}'` : `'${String(value)}'`
}
