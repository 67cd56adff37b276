import {
  DELIVERY_STATUSES,
  INVITATION_STATUSES,
  type InvitationStatus,
} from "../../../modules/invitation/life/status"
import { isOffered, reopens, sendLabel } from "../invitation-actions"

const DELIVERIES = [null, ...DELIVERY_STATUSES]

describe("what is offered to staff", () => {
  it.each([
    ["not_sent", null, "send"],
    ["not_sent", "dropped", "send"],
    ["not_sent", "failed", "send"],
    ["not_sent", "unknown", "send"],
    ["not_sent", "queued", null],
    ["sent", "sent", "resend"],
    ["sent", "sending", null],
    ["expired", "sent", "reopen"],
    ["discarded", "dropped", "revive"],
    ["accepted", "sent", null],
  ] as const)("for a %s invitation with its mail %s is to %s it", (status, delivery, label) => {
    expect(sendLabel({ status, delivery_status: delivery }, null)).toBe(label)
  })

  it("is to have a mail leave now that waits in the queue", () => {
    const dueIn = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()
    const queued = { status: "not_sent", delivery_status: "queued" } as const
    expect(sendLabel(queued, dueIn(60))).toBe("hasten")
    expect(sendLabel(queued, dueIn(-1))).toBeNull()
    expect(sendLabel({ ...queued, status: "sent" }, dueIn(60))).toBeNull()
  })

  it("is to discard and edit as the contract says", () => {
    const offered = (action: "discard" | "edit") =>
      INVITATION_STATUSES.flatMap((status) =>
        DELIVERIES.filter((delivery_status) => isOffered(action, { status, delivery_status })).map(
          (delivery) => `${status} ${delivery}`,
        ),
      )
    const all = (status: InvitationStatus, but: (string | null)[] = []) =>
      DELIVERIES.filter((delivery) => !but.includes(delivery)).map(
        (delivery) => `${status} ${delivery}`,
      )
    expect(offered("discard")).toEqual([...all("not_sent"), ...all("sent")])
    // Not while it is being sent: the mail may be out already.
    expect(offered("edit")).toEqual(all("not_sent", ["sending"]))
  })

  it("is never what only a customer may do", () => {
    const states = INVITATION_STATUSES.map((status) => ({ status, delivery_status: null }))
    expect(states.some((state) => isOffered("cancel", state))).toBe(false)
  })

  it("is nothing for an invitation whose address was erased", () => {
    const state = { delivery_status: "sent", erased_at: "2026-01-31T12:00:00Z" } as const
    for (const status of INVITATION_STATUSES) {
      expect(sendLabel({ status, ...state }, null)).toBeNull()
      expect(isOffered("revive", { status, ...state })).toBe(false)
    }
  })

  it("says when a new link comes with it", () => {
    expect([reopens("reopen"), reopens("revive")]).toEqual([true, true])
    expect([reopens("send"), reopens("hasten"), reopens("resend")]).toEqual([false, false, false])
  })
})
