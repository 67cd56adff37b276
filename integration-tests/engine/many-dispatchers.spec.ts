import { guests, invite, irregularities, repeated, waitUntilSent } from "./setup/invitations"
import { MailSink } from "./setup/mail-sink"
import { CONCURRENCY, ShopCluster, type ShopProcess } from "./setup/shop-cluster"
import { sized } from "./setup/soak"

const PROCESSES = 4
const INVITATIONS = sized(2_000, 20_000)
const PATIENCE_MS = sized(90_000, 600_000)

describe("four processes that send from one queue", () => {
  let sink: MailSink
  let shop: ShopCluster
  let processes: ShopProcess[]

  beforeAll(async () => {
    sink = await MailSink.start({ answerAfterMs: 15 })
    shop = await ShopCluster.prepare({ name: "dispatchers", smtpPort: sink.smtpPort })
    processes = await Promise.all(Array.from({ length: PROCESSES }, () => shop.start()))
  })
  afterAll(async () => {
    await shop.stop()
    await sink.stop()
  })

  it(
    "send each mail once, and all at the same time",
    async () => {
      const emails = guests(INVITATIONS)
      const share = INVITATIONS / PROCESSES
      // Each process begins with what it was told of itself, and goes on with everybody's.
      await Promise.all(
        processes.map(async (process, position) =>
          invite(await process.admin(), emails.slice(position * share, (position + 1) * share)),
        ),
      )
      const [first] = processes as [ShopProcess]
      await waitUntilSent(await first.admin(), INVITATIONS, PATIENCE_MS)

      expect(repeated(sink.addresses)).toEqual([])
      expect(sink.addresses.sort()).toEqual([...emails].sort())
      expect(sink.mostAtOnce).toBeGreaterThan((PROCESSES - 1) * CONCURRENCY)
      expect(sink.mostAtOnce).toBeLessThanOrEqual(PROCESSES * CONCURRENCY)
      expect(await irregularities(shop.databaseUrl)).toEqual({
        odd_histories: 0,
        marked: 0,
        given_up: 0,
      })
      expect(shop.isWhole).toBe(true)
    },
    PATIENCE_MS + 60_000,
  )
})
