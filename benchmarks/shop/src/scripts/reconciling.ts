import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { knexOf } from "../lib/database"
import { measurement, secondsOf } from "../lib/measurement"

/** Notes the purchases of all invitees for the first time, and then compares them again and again. */
export default measurement<{ rows: number; runs: number }>(async (container, { runs }) => {
  const answer: { rows: { invitees: number }[] } = await knexOf(container).raw(
    "select count(*)::int as invitees from customer_invitation where invitee_id is not null",
  )
  const invitees = answer.rows[0]?.invitees ?? 0
  const first = await secondsOf(() => reconcile(container))
  await knexOf(container).raw("vacuum analyze customer_invitation")
  const values: number[] = []
  for (let run = 0; run < Math.min(runs, 3); run += 1) {
    values.push(await secondsOf(() => reconcile(container)))
  }
  const name = `apart: hourly comparison of ${invitees} invitees with their orders`
  return {
    series: [
      { name: `${name}, when none was known`, unit: "s", values: [first] },
      { name: `${name}, when nothing changed`, unit: "s", values },
    ],
    verdicts: [],
  }
})

async function reconcile(container: MedusaContainer): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  await engine.run("reconcile-invitation-purchases", {
    input: { deadline: Date.now() + 3_600_000 },
  })
}
