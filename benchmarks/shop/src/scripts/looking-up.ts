import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readRows } from "../../../../src/importing/read-rows"
import { RowSorter } from "../../../../src/importing/sort-rows"
import { findAccounts } from "../../../../src/lookups/find-accounts"
import indexCustomerEmails from "../../../../src/migration-scripts/invitations-index-customer-emails"
import { guestEmail, guestList } from "../../../lib/guest-list"
import { knexOf } from "../lib/database"
import { inTurns, measurement, secondsOf } from "../lib/measurement"
import { CHUNK } from "../lib/staged-file"

/** The plugin's index on Medusa's table, as its migration script makes it. */
const INDEX = "IDX_customer_account_email_lower"

/** A shop has more customers than one file has rows. */
const CUSTOMERS_PER_ROW = 10

/** What an import does beside storing: reading the file, and asking who has an account. */
export default measurement(async (container, { rows, runs }) => {
  const file = [...guestList(rows)].map((piece) => Buffer.from(piece))
  const customers = rows * CUSTOMERS_PER_ROW
  await makeCustomers(container, customers)
  const check = () => secondsOf(() => checkAccounts(container, rows))
  const found = await inTurns(runs, {
    parsing: () => secondsOf(() => parseAll(file, rows)),
    accounts: check,
    unindexed: async () => {
      await knexOf(container).raw(`drop index "${INDEX}"`)
      const seconds = await check()
      await indexCustomerEmails({ container, args: [] })
      await knexOf(container).raw("analyze customer")
      return seconds
    },
  })
  await knexOf(container).raw("delete from customer where id like 'cus_benchmark_%'")
  const lookUp = `apart: account check of ${rows} rows among ${customers} customers, ${CHUNK} at once`
  return {
    series: [
      { name: `apart: parsing of ${rows} rows`, unit: "s", values: found.parsing },
      { name: lookUp, unit: "s", values: found.accounts },
      {
        name: `${lookUp}, without the index of the migration script`,
        unit: "s",
        values: found.unindexed,
      },
    ],
    verdicts: [],
  }
})

async function parseAll(file: readonly Buffer[], rows: number): Promise<void> {
  const sorter = new RowSorter()
  let candidates = 0
  for await (const row of readRows(Readable.from(file))) {
    candidates += "candidate" in sorter.sort(row) ? 1 : 0
  }
  if (candidates !== rows) {
    throw new Error(`${candidates} rows were read instead of ${rows}.`)
  }
}

/** Customers with accounts; every second row of the file is one of them. */
async function makeCustomers(container: MedusaContainer, count: number): Promise<void> {
  await knexOf(container).raw(
    `insert into customer (id, email, has_account)
     select 'cus_benchmark_' || position, email, true
     from unnest(?::text[]) with ordinality as r(email, position)`,
    [Array.from({ length: count }, (_, index) => guestEmail(index * 2))],
  )
  await knexOf(container).raw("vacuum analyze customer")
}

async function checkAccounts(container: MedusaContainer, rows: number): Promise<void> {
  let found = 0
  for (let from = 0; from < rows; from += CHUNK) {
    const count = Math.min(CHUNK, rows - from)
    const addresses = Array.from({ length: count }, (_, index) => guestEmail(from + index))
    found += (await findAccounts(container, addresses)).length
  }
  if (found !== Math.ceil(rows / 2)) {
    throw new Error(`${found} accounts were found among ${rows} addresses.`)
  }
}
