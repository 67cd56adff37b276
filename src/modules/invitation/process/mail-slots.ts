/** Part of a batch that is sent while the next one is claimed. */
const LAST_PART = 1 / 4

/** Mails of a batch that are to leave. */
export interface Backlog {
  /** One of them leaves now. */
  begin(): void
  /** The others do not leave any more, if there are any. */
  end(): void
}

/** Waits for the batch that is announced next. */
export interface Lookout {
  /** Few of its mails are left. Never, where no batch was announced. */
  fewLeft: Promise<void>
  /** Nobody waits any more. */
  end(): void
}

interface Watcher {
  /** A batch was announced since. */
  announced: boolean
  tell(): void
}

/**
 * How many mails one process may have on the way at once, whatever batches they are of: the next
 * batch is claimed while the last mails of one leave, and a crash must not repeat more mails for that.
 */
export class MailSlots {
  private readonly waiting: (() => void)[] = []
  private readonly watchers = new Set<Watcher>()
  private free: number
  /** Mails that have not begun to leave. */
  private left = 0

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
    const few = Math.max(2 * this.size, mails * LAST_PART)
    this.left += mails
    this.watchers.forEach((watcher) => (watcher.announced = true))
    return {
      begin: () => {
        if (own === 0) {
          // Its batch has failed, and was counted out as a whole; some of it is still under way.
          return
        }
        own -= 1
        this.left -= 1
        if (this.left <= few) {
          this.tellWatchers()
        }
      },
      end: () => {
        this.left -= own
        own = 0
      },
    }
  }

  /** Looks out for the moment when few mails of the next batch are left: time to claim another. */
  lookOut(): Lookout {
    const watcher: Watcher = { announced: false, tell: () => undefined }
    const fewLeft = new Promise<void>((tell) => (watcher.tell = tell))
    this.watchers.add(watcher)
    return { fewLeft, end: () => void this.watchers.delete(watcher) }
  }

  private tellWatchers(): void {
    for (const watcher of this.watchers) {
      if (watcher.announced) {
        this.watchers.delete(watcher)
        watcher.tell()
      }
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
