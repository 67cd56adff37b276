import { readTableState } from "../table-state"
import { gridPath } from "../grid-path"
import { INVITATION_FILTER_IDS, toInvitationListQuery } from "../invitation-list-query"
import { figureFilters, REPORT_COUNTS } from "../report-figures"

/** The query with which the grid reads what a figure leads to. */
function queryBehind(...figure: Parameters<typeof figureFilters>) {
  const { search } = new URL(gridPath(figureFilters(...figure)), "http://localhost")
  const state = readTableState(new URLSearchParams(search), INVITATION_FILTER_IDS, 20)
  const { limit: _limit, offset: _offset, ...filters } = toInvitationListQuery(state)
  return filters
}

const scope = {
  range: { from: "2026-01-01", to: "2026-01-31" },
  timezone: "Europe/Berlin",
  channel: null,
}
const january = { $gte: "2025-12-31T23:00:00.000Z", $lt: "2026-01-31T23:00:00.000Z" }

describe("a figure of a report", () => {
  it("leads to those first sent in its days, to the moment, in their status", () => {
    expect(queryBehind("sent", scope)).toEqual({ first_sent_at: january })
    expect(queryBehind("accepted", scope)).toEqual({
      first_sent_at: january,
      status: ["accepted"],
    })
    expect(queryBehind("discarded", scope)).toEqual({
      first_sent_at: january,
      status: ["discarded"],
    })
    expect(queryBehind("purchased", scope)).toEqual({ first_sent_at: january, purchased: "true" })
  })

  it("leads to those of its channel and its inviter", () => {
    expect(queryBehind("sent", { ...scope, channel: "sc_1", inviter: "cus_1" })).toEqual({
      first_sent_at: january,
      sales_channel_id: ["sc_1"],
      inviter_id: "cus_1",
    })
  })

  it("leads to filters of its own for each count of each report", () => {
    for (const figures of Object.values(REPORT_COUNTS)) {
      const queries = figures.map((figure) => JSON.stringify(queryBehind(figure, scope)))
      expect(new Set(queries).size).toBe(figures.length)
    }
  })
})
