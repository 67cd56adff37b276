import { readTableState } from "../table-state"
import { gridPath, invitationPath } from "../grid-path"
import { INVITATION_FILTER_IDS, toInvitationListQuery } from "../invitation-list-query"

describe("gridPath", () => {
  it("is read by the grid as it was meant", () => {
    const filters = { inviter_id: ["cus_1"], status: ["not_sent", "sent"] }
    const { search } = new URL(gridPath(filters), "http://localhost")
    const state = readTableState(new URLSearchParams(search), INVITATION_FILTER_IDS, 20)
    expect(toInvitationListQuery(state)).toEqual({
      inviter_id: "cus_1",
      status: ["not_sent", "sent"],
      limit: 20,
      offset: 0,
    })
  })

  it("is the whole grid without filters", () => {
    expect(gridPath()).toBe("/marketing/invitations")
    expect(invitationPath("a/b")).toBe("/marketing/invitations/a%2Fb")
  })
})
