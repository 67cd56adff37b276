import type InvitationModuleService from "../modules/invitation/service"

/**
 * How many mails one process may have on the way at once, whatever batches they are of: the next
 * batch is claimed while the last mails of one are still on the way, and a crash must not repeat more
 * mails for that.
 */
export class MailSlots {
  private readonly waiting: (() => void)[] = []
  private readonly watching: (() => void)[] = []

  constructor(private free: number) {}

  /** Works in a slot, once one is free; in the order of asking. */
  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) {
      this.free -= 1
    } else {
      await new Promise<void>((take) => this.waiting.push(take))
    }
    try {
      return await work()
    } finally {
      this.giveBack()
    }
  }

  /** Waits until a slot is given back that nobody waits for: there is less to do than there could be. */
  async spare(): Promise<void> {
    await new Promise<void>((tell) => this.watching.push(tell))
  }

  private giveBack(): void {
    const next = this.waiting.shift()
    if (next) {
      next()
      return
    }
    this.free += 1
    this.watching.splice(0).forEach((tell) => tell())
  }
}

/** By the module's instance, which is one for each shop that a process runs. */
const slots = new WeakMap<InvitationModuleService, MailSlots>()

/** The slots of this process; as many as `sending.concurrency` says. */
export async function mailSlotsOf(invitations: InvitationModuleService): Promise<MailSlots> {
  const { sending } = await invitations.getOptions()
  const own = slots.get(invitations) ?? new MailSlots(sending.concurrency)
  slots.set(invitations, own)
  return own
}
