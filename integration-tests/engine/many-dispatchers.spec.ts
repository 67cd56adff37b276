import {
  changeSettings,
  guests,
  invite,
  irregularities,
  repeated,
  waitUntilSent,
} from "./setup/invitations"
import { MailSink } from "./setup/mail-sink"
import { CONCURRENCY, ShopCluster, type ShopProcess } from "./setup/shop-cluster"
import { sized } from "./setup/soak"

const PROCESSES = 4
const INVITATIONS = sized(2_000, 20_000)
const PATIENCE_MS = sized(90_000, 600_000)

/** Nothing that was left behind is taken over before: the default of `sending.leaseSeconds`. */
const DEFAULT_LEASE_MS = 30_000

describe("four processes that send from one queue", () => {
  let sink: MailSink
  let shop: ShopCluster
  let processes: ShopProcess[]
  let queued = 0

  beforeAll(async () => {
    sink = await MailSink.start({ answerAfterMs: 15 })
    shop = await ShopCluster.prepare({ name: "dispatchers", smtpPort: sink.smtpPort })
    processes = await Promise.all(Array.from({ length: PROCESSES }, () => shop.start()))
  })
  beforeEach(() => sink.reset())
  afterAll(async () => {
    await shop.stop()
    await sink.stop()
  })

  /** Tells each process of its part, at once, so that all of them begin to send. */
  async function inviteThroughAll(emails: readonly string[]): Promise<void> {
    const share = Math.ceil(emails.length / PROCESSES)
    await Promise.all(
      processes.map(async (process, position) =>
        invite(await process.admin(), emails.slice(position * share, (position + 1) * share)),
      ),
    )
    queued += emails.length
  }

  async function untilAllAreSent(patienceMs: number): Promise<void> {
    const [first] = processes as [ShopProcess]
    await waitUntilSent(await first.admin(), queued, patienceMs)
  }

  it(
    "send each mail once, and all at the same time",
    async () => {
      const emails = guests(INVITATIONS)
      await inviteThroughAll(emails)
      await untilAllAreSent(PATIENCE_MS)

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

  it(
    "keep one pace together",
    async () => {
      const [batch_size, batch_interval_seconds] = [15, 3]
      const [first] = processes as [ShopProcess]
      await changeSettings(await first.admin(), { batch_size, batch_interval_seconds })
      const emails = guests(4 * batch_size, "paced")
      await inviteThroughAll(emails)
      await untilAllAreSent(PATIENCE_MS)

      expect(sink.addresses.sort()).toEqual([...emails].sort())
      expect(sink.mostWithin(batch_interval_seconds * 1_000)).toBeLessThanOrEqual(batch_size)
    },
    PATIENCE_MS + 60_000,
  )

  it(
    "send nothing twice when one of them is asked to stop, and wait for no lease",
    async () => {
      const [first, last] = [processes[0], processes.at(-1)] as [ShopProcess, ShopProcess]
      await changeSettings(await first.admin(), { batch_size: 50, batch_interval_seconds: 0 })
      const emails = guests(1_000, "deployed")
      await inviteThroughAll(emails)
      await sink.waitFor(emails.length / 5, PATIENCE_MS)
      await shop.stopOne(last)
      expect(sink.taken.length).toBeLessThan(emails.length)
      await untilAllAreSent(DEFAULT_LEASE_MS)

      expect(sink.addresses.sort()).toEqual([...emails].sort())
      expect(await irregularities(shop.databaseUrl)).toMatchObject({ odd_histories: 0, marked: 0 })
    },
    PATIENCE_MS + 60_000,
  )
})
