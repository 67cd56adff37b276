import type { MedusaContainer } from "@medusajs/framework/types"
import { median } from "../../../lib/figures"
import { configure } from "../lib/configure"
import { createGenerated } from "../lib/generated-create"
import { emptyTables, knexOf, settleDatabase } from "../lib/database"
import { inTurns, measurement, secondsOf } from "../lib/measurement"
import { insertRaw } from "../lib/raw-insert"
import { commonPart, parsedRows, stage, workOnBatches } from "../lib/staged-file"

/** Rows of a warm-up: code that runs for the first time is slow, in all of them. */
const WARM_UP = 2_000

/**
 * Stores parsed rows by the plugin's batch worker, which checks, numbers, stores, counts and reports
 * chunk after chunk, in turns with bare statements that write the same rows, and with the methods
 * that Medusa generates.
 */
export default measurement(async (container, { rows: count, generatedRows, runs }) => {
  // Else the shop begins to send what is stored.
  await configure(container, { enabled: false })
  const common = await commonPart(container)
  const rows = parsedRows(count)
  const few = parsedRows(generatedRows)
  const contestant = (size: number, store: () => Promise<void>, prepare = async () => {}) => {
    return async () => {
      await emptyTables(container)
      await prepare()
      await settleDatabase(container)
      const seconds = await secondsOf(store)
      await assertStored(container, size)
      return seconds
    }
  }
  const warm = parsedRows(WARM_UP)
  await emptyTables(container)
  await insertRaw(container, warm, common)
  await emptyTables(container)
  await createGenerated(container, warm.slice(0, WARM_UP / 2), common)
  await emptyTables(container)
  await stage(container, warm, common)
  await workOnBatches(container)

  const { raw, worker, generated } = await inTurns(runs, {
    raw: contestant(count, () => insertRaw(container, rows, common)),
    worker: contestant(
      count,
      () => workOnBatches(container),
      () => stage(container, rows, common),
    ),
    generated: contestant(generatedRows, () => createGenerated(container, few, common)),
  })
  const perRow = (values: number[], size: number) => values.map((it) => (it / size) * 1_000_000)
  return {
    series: [
      {
        name: `${count} rows by one \`INSERT … SELECT unnest\` a table, nothing checked`,
        unit: "s",
        values: raw,
      },
      { name: `${count} rows by the batch worker`, unit: "s", values: worker },
      {
        name: `the same, for each row`,
        unit: "µs per row",
        values: perRow(worker, count),
      },
      {
        name: `${generatedRows} rows by the generated \`create…\` methods, for each row`,
        unit: "µs per row",
        values: perRow(generated, generatedRows),
      },
    ],
    verdicts: [
      {
        name: "time to store parsed rows, of that of the bare statements",
        value: median(worker) / median(raw),
        goal: { at: "most", value: 2 },
        unit: "times",
      },
      {
        name: "speed, of that of the generated methods",
        value: median(perRow(generated, generatedRows)) / median(perRow(worker, count)),
        goal: { at: "least", value: 10 },
        unit: "times",
      },
    ],
  }
})

/** A contestant that does less than the others must not win. */
async function assertStored(container: MedusaContainer, size: number): Promise<void> {
  for (const table of ["", "_history", "_delivery"]) {
    const answer: { rows: { count: string }[] } = await knexOf(container).raw(
      `select count(*) from customer_invitation${table}`,
    )
    if (Number(answer.rows[0]?.count) !== size) {
      throw new Error(`customer_invitation${table} has ${answer.rows[0]?.count} rows, not ${size}.`)
    }
  }
}
