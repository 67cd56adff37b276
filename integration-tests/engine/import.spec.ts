import { setTimeout as sleep } from "node:timers/promises"
import type { ShopApi } from "../../scripts/lib/shop"
import type { AdminInvitationBatch, AdminInvitationBatchResponse } from "../../src/types"
import { LEASE_SECONDS, ShopCluster } from "./setup/shop-cluster"

const ROWS = 20_000

/** The lease of the dead process, the next job, and the rest of the file. */
const RECOVERY_MS = (LEASE_SECONDS + 30 + 60) * 1_000

describe("an import whose process is killed", () => {
  let shop: ShopCluster

  beforeAll(async () => {
    shop = await ShopCluster.prepare({
      name: "import",
      smtpPort: 9,
      leaseSeconds: LEASE_SECONDS,
    })
  })
  afterAll(() => shop.stop())

  const batchWhen = async (
    admin: ShopApi,
    id: string,
    holds: (batch: AdminInvitationBatch) => boolean,
  ): Promise<AdminInvitationBatch> => {
    const deadline = Date.now() + RECOVERY_MS
    for (;;) {
      const path = `/admin/invitations/batches/${id}`
      const { body } = await admin.get<AdminInvitationBatchResponse>(path)
      if (holds(body.batch) || Date.now() > deadline) {
        return body.batch
      }
      await sleep(20)
    }
  }

  it(
    "goes on where it was, and makes each invitation once",
    async () => {
      const before = await (await shop.start()).admin()
      const rows = Array.from({ length: ROWS }, (_, n) => `guest-${n}@example.com`)
      const form = new FormData()
      form.append("file", new Blob([`email\n${rows.join("\n")}\n`]), "guests.csv")
      form.append("send", "false")
      const { status, body } = await before.postForm<AdminInvitationBatchResponse>(
        "/admin/invitations/import",
        form,
      )
      expect(status).toBe(202)
      const { id } = body.batch
      const begun = await batchWhen(before, id, ({ created }) => created > 0)
      await shop.killAll()
      expect(begun.created).toBeGreaterThan(0)
      expect(begun.created).toBeLessThan(ROWS)

      const after = await (await shop.start()).admin()
      const done = await batchWhen(after, id, (batch) => batch.status === "completed")
      expect(done).toMatchObject({ status: "completed", total: ROWS, created: ROWS, skipped: 0 })
      const made = await after.get<{ count: number }>("/admin/invitations?limit=1")
      expect(made.body.count).toBe(ROWS)
    },
    2 * RECOVERY_MS,
  )
})
