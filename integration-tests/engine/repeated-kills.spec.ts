import { setTimeout as sleep } from "node:timers/promises"
import { guests, invite, irregularities, repeated, waitUntilSent } from "./setup/invitations"
import { MailSink } from "./setup/mail-sink"
import { CONCURRENCY, LEASE_SECONDS, ShopCluster } from "./setup/shop-cluster"
import { sized } from "./setup/soak"

const INVITATIONS = 2_000
const KILLS = sized(4, 20)

/** What is invited on each start: one before each kill, and one to go on with. */
const SHARE = Math.ceil(INVITATIONS / (KILLS + 1))

/** The job of each half minute takes over what a dead process left. */
const RECOVERY_MS = 90_000

describe("a sending process that is killed again and again", () => {
  let sink: MailSink
  let shop: ShopCluster

  beforeAll(async () => {
    // As slow as a mail server is, so that mails are in flight whenever the process is killed.
    sink = await MailSink.start({ answerAfterMs: 15 })
    const { smtpPort } = sink
    shop = await ShopCluster.prepare({ name: "kills", smtpPort, leaseSeconds: LEASE_SECONDS })
  })
  afterAll(async () => {
    await shop.stop()
    await sink.stop()
  })

  it(
    `loses none of ${INVITATIONS} mails over ${KILLS} kills, and repeats those in flight at most`,
    async () => {
      const emails = guests(INVITATIONS)
      for (let kill = 0; kill < KILLS; kill += 1) {
        const process = await shop.start()
        await invite(await process.admin(), shareOf(emails, kill))
        const some = Math.ceil(Math.random() * SHARE * 0.9)
        await sink.waitFor(sink.taken.length + some, RECOVERY_MS)
        await sleep(Math.random() * 30)
        await shop.kill(process)
      }
      const admin = await (await shop.start()).admin()
      await invite(admin, shareOf(emails, KILLS))
      await waitUntilSent(admin, INVITATIONS, 2 * RECOVERY_MS)

      const doubles = repeated(sink.addresses)
      expect([...new Set(sink.addresses)].sort()).toEqual([...emails].sort())
      expect(doubles.length).toBeLessThanOrEqual(CONCURRENCY * KILLS)
      expect(sink.addressesOnceEach.sort()).toEqual([...emails].sort())

      const { marked, ...rest } = await irregularities(shop.databaseUrl)
      expect(rest).toEqual({ odd_histories: 0, given_up: 0 })
      expect(marked).toBeGreaterThanOrEqual(new Set(doubles).size)
      expect(marked).toBeLessThanOrEqual(CONCURRENCY * KILLS)
    },
    (KILLS * 60 + 240) * 1_000,
  )
})

function shareOf(emails: readonly string[], start: number): readonly string[] {
  return emails.slice(start * SHARE, (start + 1) * SHARE)
}
