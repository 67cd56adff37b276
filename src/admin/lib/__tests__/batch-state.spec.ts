import type { InvitationBatch } from "../../types/batch"
import {
  hasEnded,
  hasInvitations,
  isWorkDone,
  pollUntilEnded,
  steeringsOf,
  workOf,
} from "../batch-state"

const batch = (changed: Partial<InvitationBatch>): InvitationBatch => ({
  id: "invtbat_1",
  kind: "import",
  status: "running",
  total: 10,
  created: 0,
  skipped: 0,
  discarded: 0,
  dry_run: false,
  queued: 0,
  sent: 0,
  failed: 0,
  rate_per_minute: 0,
  eta_seconds: null,
  error: null,
  created_by: null,
  created_at: "2026-01-31T12:00:00Z",
  ...changed,
})

describe("a batch", () => {
  it("is followed until it has ended and its last mail has left", () => {
    expect(pollUntilEnded(undefined)).toBe(false)
    expect(pollUntilEnded(batch({ status: "queued" }))).toBeGreaterThan(0)
    expect(pollUntilEnded(batch({ status: "paused" }))).toBeGreaterThan(0)
    expect(pollUntilEnded(batch({ status: "canceled", queued: 3 }))).toBeGreaterThan(0)
    expect(hasEnded(batch({ status: "canceled" }))).toBe(true)
    expect(hasEnded(batch({ status: "completed" }))).toBe(true)
  })

  it("counts what it went through by what it does", () => {
    expect(workOf(batch({ created: 4, skipped: 3 }))).toEqual({ done: 7, total: 10 })
    expect(workOf(batch({ kind: "discard", discarded: 4, skipped: 3 })).done).toBe(7)
    const mails = { queued: 2, sent: 3, failed: 1 }
    expect(workOf(batch({ kind: "send", skipped: 1, ...mails })).done).toBe(7)
  })

  it("has done its work while its mails are still on the way", () => {
    expect(isWorkDone(batch({ created: 9, skipped: 1, queued: 9 }))).toBe(true)
    expect(isWorkDone(batch({ created: 8, skipped: 1, queued: 8 }))).toBe(false)
    expect(isWorkDone(batch({ status: "failed", created: 1 }))).toBe(true)
  })

  it("leads to invitations where it has made any", () => {
    expect(hasInvitations(batch({ created: 1 }))).toBe(true)
    expect(hasInvitations(batch({ kind: "create", created: 1 }))).toBe(true)
    expect(hasInvitations(batch({ skipped: 1 }))).toBe(false)
    expect(hasInvitations(batch({ dry_run: true, created: 1 }))).toBe(false)
    expect(hasInvitations(batch({ kind: "send", created: 1 }))).toBe(false)
  })

  it("offers what its status allows", () => {
    expect(steeringsOf(batch({ status: "running" }))).toEqual(["pause", "cancel"])
    expect(steeringsOf(batch({ status: "paused" }))).toEqual(["resume", "cancel"])
    expect(steeringsOf(batch({ status: "failed" }))).toEqual(["resume"])
    expect(steeringsOf(batch({ status: "completed" }))).toEqual([])
  })
})
