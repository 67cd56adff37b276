import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readRows } from "../../../../src/importing/read-rows"
import { RowSorter } from "../../../../src/importing/sort-rows"
import { findAccounts } from "../../../../src/lookups/find-accounts"
import { guestEmail, guestList } from "../../../lib/guest-list"
import { knexOf } from "../lib/database"
import { inTurns, measurement, secondsOf } from "../lib/measurement"
import { CHUNK } from "../lib/staged-file"

/** An index that a shop can make for itself, since the table is Medusa's. */
const INDEX = "customer_lower_email_benchmark"

/** What an import does beside storing: reading the file, and asking who has an account. */
export default measurement(async (container, { rows, runs }) => {
  const file = [...guestList(rows)].map((piece) => Buffer.from(piece))
  await makeCustomers(container, rows)
  const check = () => secondsOf(() => checkAccounts(container, rows))
  const found = await inTurns(runs, {
    parsing: () => secondsOf(() => parseAll(file, rows)),
    accounts: check,
    indexed: async () => {
      await knexOf(container).raw(`create index ${INDEX} on customer (lower(email))`)
      await knexOf(container).raw("analyze customer")
      const seconds = await check()
      await knexOf(container).raw(`drop index ${INDEX}`)
      return seconds
    },
  })
  await knexOf(container).raw("delete from customer where id like 'cus_benchmark_%'")
  const lookUp = `apart: account check of ${rows} rows among ${rows} customers, ${CHUNK} at once`
  return {
    series: [
      { name: `apart: parsing of ${rows} rows`, unit: "s", values: found.parsing },
      { name: lookUp, unit: "s", values: found.accounts },
      {
        name: `${lookUp}, with an index on \`lower(email)\``,
        unit: "s",
        values: found.indexed,
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

/** As many customers as rows; every second row has an account. */
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
