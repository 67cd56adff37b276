/** Part of a batch that is sent while the next one is claimed. */
const LAST_PART = 1 / 4

/** Mails of a batch that are to leave. */
export interface Backlog {
  /** One of them leaves now. */
  begin(): void
  /** The others do not leave any more, if there are any. */
  end(): void
}

/**
 * How many mails one process may have on the way at once, whatever batches they are of: the next
 * batch is claimed while the last mails of one leave, and a crash must not repeat more mails for that.
 */
export class MailSlots {
  private readonly waiting: (() => void)[] = []
  private readonly watching: (() => void)[] = []
  private free: number
  /** Mails that have not begun to leave. */
  private left = 0
  /** How many of them are few. */
  private few = 0

  constructor(private readonly size: number) {
    this.free = size
  }

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

  /** Says that so many mails are to leave. */
  announce(mails: number): Backlog {
    let own = mails
    this.left += mails
    this.few = Math.max(2 * this.size, mails * LAST_PART)
    return {
      begin: () => {
        if (own === 0) {
          // Its batch has failed, and was counted out as a whole; some of it is still under way.
          return
        }
        own -= 1
        this.left -= 1
        if (this.left <= this.few) {
          this.watching.splice(0).forEach((tell) => tell())
        }
      },
      end: () => {
        this.left -= own
        own = 0
      },
    }
  }

  /** Waits until few mails are left of what was announced: about as many as leave during a claim. */
  async fewLeft(): Promise<void> {
    if (this.left === 0 || this.left > this.few) {
      await new Promise<void>((tell) => this.watching.push(tell))
    }
  }

  private giveBack(): void {
    const next = this.waiting.shift()
    if (next) {
      next()
    } else {
      this.free += 1
    }
  }
}
