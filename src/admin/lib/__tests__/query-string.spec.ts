import { toQueryString } from "../query-string"

describe("a query string", () => {
  it("has lists and bounds in brackets, and nothing that was left out", () => {
    const query = toQueryString({
      q: "ann & co",
      status: ["sent", "expired"],
      sent_at: { $gte: "2026-01-31" },
      order: undefined,
    })
    expect(decodeURIComponent(query)).toBe(
      "q=ann+&+co&status[]=sent&status[]=expired&sent_at[$gte]=2026-01-31",
    )
  })
})
