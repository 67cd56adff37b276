import type {
  DeliveryOutcome,
  InvitationModuleService,
  SettledDeliveries,
} from "../modules/invitation"
import { settleInTime } from "./settle-in-time"

/** How often what is known of a batch under way is written down, in milliseconds. */
const SETTLE_MS = 5_000

/**
 * Writes down what becomes of the mails of one lease: of a large batch, or one with a mail that hangs
 * at its server, while it is under way, so that those that have left count, and can be seen.
 */
export class Settlement {
  private known: DeliveryOutcome[] = []
  private readonly written = new Set<string>()
  private readonly settled: SettledDeliveries = { sent: [], failed: [], discarded: [], batches: [] }
  private writing: Promise<void> = Promise.resolve()
  private readonly timer = setInterval(() => this.writeSome(), SETTLE_MS)

  /** @param trial - whether the lease has one mail, which tries whether the provider works. */
  constructor(
    private readonly invitations: InvitationModuleService,
    private readonly leaseId: string,
    private readonly trial: boolean,
  ) {}

  /** Takes note of what became of one mail. */
  note(outcome: DeliveryOutcome): void {
    this.known.push(outcome)
  }

  /**
   * Writes down the rest.
   *
   * @throws what the last try threw, after several. The recovery then finds out what it can.
   */
  async finish(outcomes: readonly DeliveryOutcome[]): Promise<SettledDeliveries> {
    this.stop()
    await this.writing
    const rest = outcomes.filter(({ id }) => !this.written.has(id))
    this.add(await settleInTime(this.invitations, this.leaseId, rest, this.trial))
    return { ...this.settled, batches: [...new Set(this.settled.batches)] }
  }

  /** Nothing more is written down on the way. */
  stop(): void {
    clearInterval(this.timer)
  }

  /**
   * Withheld mails wait for the end of the batch, to fare as the others. Where the database is away,
   * all wait for the next time.
   */
  private writeSome(): void {
    this.writing = this.writing.then(async () => {
      const some = this.known.filter(({ withheld }) => !withheld)
      if (some.length === 0) {
        return
      }
      try {
        this.add(await this.invitations.settleDeliveries(this.leaseId, some, this.trial))
      } catch {
        return
      }
      some.forEach(({ id }) => this.written.add(id))
      this.known = this.known.filter(({ id }) => !this.written.has(id))
    })
  }

  private add(more: SettledDeliveries): void {
    this.settled.sent.push(...more.sent)
    this.settled.failed.push(...more.failed)
    this.settled.discarded.push(...more.discarded)
    this.settled.batches.push(...more.batches)
  }
}
