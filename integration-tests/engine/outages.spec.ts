import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Lifecycle } from "../../scripts/lib/lifecycle"
import { freePort } from "../../scripts/lib/ports"
import { startEmbeddedPostgres } from "../../scripts/lib/postgres"
import { hasRedis, RedisServer, throwAwayRedis } from "../../scripts/lib/redis"
import {
  guests,
  invite,
  irregularities,
  repeated,
  transactionsPerSecond,
  waitUntilSent,
} from "./setup/invitations"
import { MailSink } from "./setup/mail-sink"
import { CONCURRENCY, LEASE_SECONDS, ShopCluster, type ShopProcess } from "./setup/shop-cluster"
import { sized } from "./setup/soak"

const WORKERS = 2
const INVITATIONS = sized(400, 2_000)
const ROUNDS = sized(1, 5)
const AWAY_MS = sized(4_000, 20_000)
/** Medusa's client of Redis tries twenty times, for ten seconds in all; then what asked is refused. */
const REDIS_AWAY_MS = sized(4_000, 8_000)

/** Longer than the job of each half minute, a lease, and a pause of sending. */
const PATIENCE_MS = sized(120_000, 300_000)

/** The migrations of a whole shop, and three processes, on a machine that is busy with more. */
const PREPARATION_MS = 240_000

const describeWithRedis = hasRedis() ? describe : describe.skip
/** A Redis that REDIS_URL names is not ours to stop. */
const itWithOwnRedis = process.env.REDIS_URL ? it.skip : it

describeWithRedis("a server and two workers that lose what they stand on", () => {
  const life = new Lifecycle()
  let sink: MailSink
  let ownRedis: RedisServer | undefined
  let stopPostgres: () => Promise<void>
  let startPostgres: () => Promise<void>
  let shop: ShopCluster
  let server: ShopProcess
  let round = 0

  beforeAll(async () => {
    // A server of its own, whatever DATABASE_URL names: that one must not be stopped.
    const postgres = {
      home: path.join(life.temporaryDirectory(), "postgres"),
      port: await freePort(),
      throwAway: true,
    }
    let running = await startEmbeddedPostgres(life, postgres)
    stopPostgres = () => running.stop()
    startPostgres = async () => {
      running = await startEmbeddedPostgres(life, postgres)
    }
    const redis = await throwAwayRedis(life)
    ownRedis = redis instanceof RedisServer ? redis : undefined
    sink = await MailSink.start({ answerAfterMs: 15 })
    shop = await ShopCluster.prepare({
      name: "outages",
      smtpPort: sink.smtpPort,
      databaseServer: running.connection,
      redis,
      leaseSeconds: LEASE_SECONDS,
      retrySeconds: 1,
    })
    const modes = ["server", ...Array<"worker">(WORKERS).fill("worker")] as const
    const processes = await Promise.all(modes.map((mode) => shop.start(mode)))
    server = processes[0] as ShopProcess
  }, PREPARATION_MS)
  beforeEach(() => sink.reset())
  afterAll(async () => {
    await shop.stop()
    await sink.stop()
    await life.stop()
  })

  /**
   * Stops something in the middle of sending, invites somebody meanwhile, starts it again, and waits
   * until all is sent.
   */
  async function survive(
    stop: () => Promise<void>,
    start: () => Promise<void>,
    awayMs = AWAY_MS,
  ): Promise<string[]> {
    round += 1
    const emails = guests(INVITATIONS, `round-${round}`)
    const admin = await server.admin()
    await invite(admin, emails)
    await sink.waitFor(Math.ceil(Math.random() * INVITATIONS * 0.5), PATIENCE_MS)
    await stop()
    expect(sink.taken.length).toBeLessThan(INVITATIONS)
    const latecomers = guests(1, `late-${round}`)
    await Promise.all([invite(admin, latecomers), sleep(awayMs).then(start)])
    emails.push(...latecomers)
    await waitUntilSent(admin, round * emails.length, PATIENCE_MS)

    expect([...new Set(sink.addresses)].sort()).toEqual([...emails].sort())
    expect(sink.addressesOnceEach.sort()).toEqual([...emails].sort())
    expect(await irregularities(shop.databaseUrl)).toMatchObject({
      odd_histories: 0,
      given_up: 0,
    })
    expect(shop.isWhole).toBe(true)
    // Nothing goes round in circles: a job looks each half minute, in each process.
    expect(await transactionsPerSecond(shop.databaseUrl)).toBeLessThan(100)
    return repeated(sink.addresses)
  }

  const rounds = Array.from({ length: ROUNDS }, (_, index) => index + 1)

  it.each(rounds)(
    "loses no mail while Postgres is away, and repeats those in flight at most (%i)",
    async () => {
      const doubles = await survive(stopPostgres, startPostgres)
      expect(doubles.length).toBeLessThanOrEqual(CONCURRENCY * WORKERS)
    },
    2 * PATIENCE_MS,
  )

  itWithOwnRedis.each(rounds)(
    "loses and repeats no mail while Redis is away (%i)",
    async () => {
      const doubles = await survive(
        async () => await ownRedis?.stop(),
        async () => await ownRedis?.start(),
        REDIS_AWAY_MS,
      )
      expect(doubles).toEqual([])
    },
    2 * PATIENCE_MS,
  )

  // The last of the three, because it is the job that sends what was refused: it shows that the
  // schedule is still there after Redis was away.
  it.each(rounds)(
    "loses no mail while the mail server is away, and repeats those in flight at most (%i)",
    async () => {
      const doubles = await survive(
        () => sink.stop(),
        () => sink.start(),
      )
      expect(doubles.length).toBeLessThanOrEqual(CONCURRENCY * WORKERS)
    },
    2 * PATIENCE_MS,
  )
})
