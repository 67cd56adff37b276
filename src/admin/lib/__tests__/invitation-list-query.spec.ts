import { readTableState } from "../table-state"
import {
  INVITATION_FILTER_IDS,
  toInvitationListQuery,
  toOrder,
  toSelectionFilters,
} from "../invitation-list-query"

const queryOf = (url: string) =>
  toInvitationListQuery(readTableState(new URLSearchParams(url), INVITATION_FILTER_IDS, 20))

describe("the grid's URL", () => {
  it("shows the first page when it says nothing", () => {
    expect(queryOf("")).toEqual({ limit: 20, offset: 0 })
  })

  it("says page, order and search", () => {
    expect(queryOf("offset=40&order=-sent_at&q=+ann+")).toEqual({
      limit: 20,
      offset: 40,
      order: "-sent_at",
      q: "ann",
    })
  })

  it("says filters as the table writes them, and as a person would", () => {
    const query = queryOf(
      'status=["sent","accepted"]&sales_channel_id=sc_1&email="ann"&display_id=12&sent_at={"$gte":"2030-01-01"}&batch_id="invtbat_1"',
    )
    expect(query).toMatchObject({
      batch_id: "invtbat_1",
      status: ["sent", "accepted"],
      sales_channel_id: ["sc_1"],
      email: "ann",
      display_id: "12",
      sent_at: { $gte: "2030-01-01" },
    })
  })

  it("means a range through the end of its last millisecond", () => {
    const day = '{"$gte":"2030-01-01T00:00:00.000Z","$lte":"2030-01-01T23:59:59.999Z"}'
    expect(queryOf(`first_sent_at=${day}`)).toMatchObject({
      first_sent_at: { $gte: "2030-01-01T00:00:00.000Z", $lt: "2030-01-02T00:00:00.000Z" },
    })
  })

  it("says what is selected and exported, on all pages", () => {
    const table = readTableState(
      new URLSearchParams('offset=40&order=-email&q=ann&status=["sent"]'),
      INVITATION_FILTER_IDS,
      20,
    )
    expect(toSelectionFilters(table)).toEqual({ q: "ann", status: ["sent"] })
    expect(toOrder(table)).toEqual({ order: "-email" })
  })

  it("leaves out filters without a value, and what cannot be read", () => {
    expect(
      queryOf('status=[]&email=""&sent_at=null&registered_at={"x":1}&offset=-5&other=1'),
    ).toEqual({
      limit: 20,
      offset: 0,
    })
  })
})
