import type { AdobeRecords } from "../database/records"
import { tellCourse } from "../invitations/tell-history"

const MADE = "2019-03-01 10:00:00"
const LATER = "2019-03-02 10:00:00"

const record = (given: Partial<AdobeRecords["invitation"]> = {}): AdobeRecords["invitation"] => ({
  id: 1,
  customer_id: null,
  referral_id: null,
  email: "ann@example.com",
  status: "sent",
  message: null,
  store_id: 1,
  group_id: null,
  date: MADE,
  signup_date: null,
  ...given,
})
const lines = (...told: [status: string, date: string | null][]): AdobeRecords["history"][] =>
  told.map(([status, date], id) => ({ id, invitation_id: 1, status, date }))
const NOBODY = { inviter_id: null, invitee_id: null }
const iso = (date: Date | null | undefined) => date?.toISOString() ?? null

describe("the course of an invitation of Adobe Commerce's", () => {
  it("is told without a history: made, mailed at once, and how it ended", () => {
    const course = tellCourse(record({ status: "canceled" }), "discarded", [], NOBODY)
    expect(course?.history.map(({ status }) => status)).toEqual(["not_sent", "sent", "discarded"])
    expect(iso(course?.first_sent_at)).toBe("2019-03-01T10:00:00.000Z")
    expect(iso(course?.ended_at)).toBe("2019-03-01T10:00:00.000Z")
  })

  it("has no mail where the history ends an invitation that was never sent", () => {
    const history = lines(["new", MADE], ["canceled", LATER])
    const course = tellCourse(record({ status: "canceled" }), "discarded", history, NOBODY)
    expect(course?.history.map(({ status }) => status)).toEqual(["not_sent", "discarded"])
    expect(course?.first_sent_at).toBeNull()
    expect(iso(course?.ended_at)).toBe("2019-03-02T10:00:00.000Z")
  })

  it("ends with the status that the invitation has", () => {
    const accepted = record({ status: "accepted", signup_date: LATER })
    const people = { inviter_id: "cus_1", invitee_id: "cus_2" }
    const course = tellCourse(accepted, "accepted", lines(["new", MADE], ["sent", MADE]), people)
    expect(course?.history.at(-1)).toEqual({
      status: "accepted",
      actor_type: "customer",
      actor_id: "cus_2",
      created_at: new Date("2019-03-02T10:00:00Z"),
    })
  })

  it("keeps the order of what happened in one second", () => {
    const history = lines(["new", MADE], ["sent", MADE], ["canceled", MADE])
    const course = tellCourse(record({ status: "canceled" }), "discarded", history, NOBODY)
    const times = (course?.history ?? []).map(({ created_at: at }) => at.getTime())
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(new Set(times).size).toBe(3)
  })

  it("takes the first date that there is for its making, and none is told without any", () => {
    const dateless = record({ date: "0000-00-00 00:00:00" })
    const history = lines(["new", null], ["sent", LATER], ["nonsense", MADE])
    expect(iso(tellCourse(dateless, "sent", history, NOBODY)?.created_at)).toBe(
      "2019-03-02T10:00:00.000Z",
    )
    expect(tellCourse(dateless, "sent", lines(["sent", null]), NOBODY)).toBeNull()
  })
})
