/**
 * A second, independent telling of the rules: small enough to be seen to be right, and written
 * without a look at the transition table.
 */
export interface ModelInvitation {
  id: string
  address: number
  status: "not_sent" | "sent" | "accepted" | "discarded" | "expired"
  delivery: "queued" | "sent" | "failed" | "dropped"
  generation: number
  held: boolean
  /** Statuses that it went through, oldest first. */
  past: string[]
}

/** All invitations of one inviter on one channel. */
export class Reference {
  readonly all: ModelInvitation[] = []

  isOpen(it: ModelInvitation): boolean {
    return it.status === "not_sent" || it.status === "sent"
  }

  hasOpen(address: number): boolean {
    return this.all.some((it) => it.address === address && this.isOpen(it))
  }

  create(id: string, address: number): void {
    this.all.push({
      id,
      address,
      status: "not_sent",
      delivery: "queued",
      generation: 1,
      held: false,
      past: ["not_sent"],
    })
  }

  /** A batch leaves; the provider answers everything alike. */
  dispatch(answer: "sent" | "failed"): void {
    for (const it of this.all) {
      if (it.delivery === "queued" && this.isOpen(it) && !it.held) {
        it.delivery = answer
        if (answer === "sent" && it.status === "not_sent") {
          this.turn(it, "sent")
        }
      }
    }
  }

  discard(it: ModelInvitation): boolean {
    return this.end(it, "discarded")
  }

  expire(it: ModelInvitation): boolean {
    return this.end(it, "expired")
  }

  send(it: ModelInvitation): boolean {
    if (it.held || it.status === "accepted") {
      return false
    }
    if (this.isOpen(it)) {
      if (it.delivery === "queued") {
        return false
      }
      it.delivery = "queued"
      return true
    }
    if (this.hasOpen(it.address)) {
      return false
    }
    this.turn(it, "not_sent")
    it.delivery = "queued"
    it.generation += 1
    return true
  }

  hold(it: ModelInvitation): boolean {
    if (!this.isOpen(it) || it.held) {
      return false
    }
    it.held = true
    return true
  }

  release(it: ModelInvitation): void {
    it.held = false
  }

  accept(it: ModelInvitation): boolean {
    if (!it.held) {
      return false
    }
    it.held = false
    this.turn(it, "accepted")
    this.drop(it)
    return true
  }

  private end(it: ModelInvitation, status: "discarded" | "expired"): boolean {
    if (!this.isOpen(it) || it.held) {
      return false
    }
    this.turn(it, status)
    this.drop(it)
    return true
  }

  private drop(it: ModelInvitation): void {
    if (it.delivery === "queued") {
      it.delivery = "dropped"
    }
  }

  private turn(it: ModelInvitation, status: ModelInvitation["status"]): void {
    it.status = status
    it.past.push(status)
  }
}
