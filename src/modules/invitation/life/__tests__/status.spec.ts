import {
  ACTOR_TYPES,
  DELIVERY_STATUSES,
  INVITATION_STATUSES,
  isAllowed,
  OPEN_STATUSES,
  sendingAction,
  TRANSITIONS,
  type ActorType,
  type DeliveryStatus,
  type InvitationAction,
  type InvitationStatus,
} from "../status"

/** The contract's table: action, statuses it is allowed from, status afterwards, who may. */
const CONTRACT: [InvitationAction, InvitationStatus[], InvitationStatus, ActorType[]][] = [
  ["deliver", ["not_sent"], "sent", ["system"]],
  ["send", ["not_sent"], "not_sent", ["user"]],
  ["retry", ["not_sent"], "not_sent", ["customer"]],
  ["hasten", ["not_sent"], "not_sent", ["user"]],
  ["resend", ["sent"], "sent", ["customer", "user"]],
  ["reopen", ["expired"], "not_sent", ["customer", "user"]],
  ["revive", ["discarded"], "not_sent", ["user"]],
  ["edit", ["not_sent"], "not_sent", ["user"]],
  ["discard", ["not_sent", "sent"], "discarded", ["user", "system"]],
  ["cancel", ["not_sent", "sent"], "discarded", ["customer"]],
  ["expire", ["not_sent", "sent"], "expired", ["system"]],
  ["accept", ["not_sent", "sent"], "accepted", ["customer", "system"]],
]

const actions = Object.keys(TRANSITIONS) as InvitationAction[]

describe("the transition table", () => {
  it.each(CONTRACT)("%s: from %j to %s, by %j", (action, from, to, by) => {
    expect(TRANSITIONS[action]).toMatchObject({ from, to, by })
    for (const status of INVITATION_STATUSES) {
      expect(isAllowed(action, status)).toBe(from.includes(status))
    }
  })

  it("holds nothing but the contract", () => {
    expect(new Set(actions)).toEqual(new Set(CONTRACT.map(([action]) => action)))
  })

  it("leaves what is accepted alone for ever", () => {
    expect(actions.filter((action) => isAllowed(action, "accepted"))).toEqual([])
  })

  it("knows every status that it names", () => {
    for (const { from, to, by, deliveries = [] } of Object.values(TRANSITIONS)) {
      expect(INVITATION_STATUSES).toEqual(expect.arrayContaining([...from, to]))
      expect(ACTOR_TYPES).toEqual(expect.arrayContaining([...by]))
      expect([null, ...DELIVERY_STATUSES]).toEqual(expect.arrayContaining([...deliveries]))
    }
  })

  it("takes not_sent and sent for open, which can be accepted, discarded, canceled and expired", () => {
    expect(OPEN_STATUSES).toEqual(["not_sent", "sent"])
    for (const action of ["accept", "discard", "cancel", "expire"] as const) {
      expect(TRANSITIONS[action].from).toEqual(OPEN_STATUSES)
    }
  })

  it("ends an open invitation by any status that is not open, and kills the link of one that ended", () => {
    for (const action of ["accept", "discard", "cancel", "expire"] as const) {
      expect(OPEN_STATUSES).not.toContain(TRANSITIONS[action].to)
    }
    expect(actions.filter((action) => TRANSITIONS[action].newLink)).toEqual(["reopen", "revive"])
  })

  it("lets a mail that is on its way neither be sent again nor edited", () => {
    expect(TRANSITIONS.edit.deliveries).toContain("queued")
    for (const action of ["send", "retry", "resend", "edit"] as const) {
      expect(TRANSITIONS[action].deliveries).not.toContain("sending")
    }
    for (const action of ["send", "retry", "resend"] as const) {
      expect(TRANSITIONS[action].deliveries).not.toContain("queued")
    }
  })
})

describe("the verb send", () => {
  const meaning = (
    actor: ActorType,
    status: InvitationStatus,
    delivery_status: DeliveryStatus | null,
  ) => sendingAction(actor, { status, delivery_status })

  it.each([
    ["not_sent", null, "send", null],
    ["not_sent", "queued", null, null],
    ["not_sent", "sending", null, null],
    ["not_sent", "failed", "send", "retry"],
    ["not_sent", "unknown", "send", "retry"],
    ["not_sent", "dropped", "send", null],
    ["sent", "sent", "resend", "resend"],
    ["sent", "queued", null, null],
    ["sent", "sending", null, null],
    ["sent", "failed", "resend", "resend"],
    ["sent", "unknown", "resend", "resend"],
    ["expired", "sent", "reopen", "reopen"],
    ["expired", "failed", "reopen", "reopen"],
    ["expired", null, "reopen", "reopen"],
    ["discarded", "dropped", "revive", null],
    ["discarded", "sent", "revive", null],
    ["accepted", "sent", null, null],
    ["accepted", "dropped", null, null],
  ] as const)("of %s with a %s mail: staff %s, the inviter %s", (status, mail, staff, inviter) => {
    expect(meaning("user", status, mail)).toBe(staff)
    expect(meaning("customer", status, mail)).toBe(inviter)
  })

  it("is never the plugin's own", () => {
    for (const status of INVITATION_STATUSES) {
      for (const mail of [null, ...DELIVERY_STATUSES]) {
        expect(meaning("system", status, mail)).toBeNull()
      }
    }
  })
})
