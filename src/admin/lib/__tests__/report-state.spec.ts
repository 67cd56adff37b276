import { readReportState, toReportQuery } from "../report-state"

const HERE = "Europe/Berlin"
const read = (url: string) => readReportState(new URLSearchParams(url), HERE)

describe("the reports' URL", () => {
  beforeAll(() => {
    // In Berlin it is the next day already, and the next year.
    jest.useFakeTimers({ now: new Date("2026-12-31T23:30:00Z") })
  })

  afterAll(() => jest.useRealTimers())

  it("shows the last 30 days of the viewer's time zone when it says nothing", () => {
    expect(read("")).toMatchObject({
      report: "general",
      preset: "last_30_days",
      range: { from: "2026-12-03", to: "2027-01-01" },
      interval: "day",
      timezone: HERE,
      channel: null,
      pageIndex: 0,
    })
  })

  it("says which report of what", () => {
    const state = read(
      "report=conversion&range=this_year&interval=month&timezone=America/New_York&sales_channel_id=sc_1",
    )
    expect(state).toMatchObject({ report: "conversion", preset: "this_year" })
    expect(toReportQuery(state)).toEqual({
      from: "2026-01-01",
      to: "2026-12-31",
      interval: "month",
      timezone: "America/New_York",
      sales_channel_id: "sc_1",
    })
  })

  it("says the days one by one, which go before a name", () => {
    const state = read("from=2026-02-01&to=2026-02-03&range=this_year")
    expect(state).toMatchObject({
      preset: null,
      range: { from: "2026-02-01", to: "2026-02-03" },
    })
  })

  it("says order and page, of customers only", () => {
    expect(toReportQuery(read("report=customers&order=-sent&offset=100"))).toMatchObject({
      order: "-sent",
      limit: 20,
      offset: 100,
    })
    expect(toReportQuery(read("report=customers"))).toMatchObject({ order: "interval_start" })
    const general = toReportQuery(read("order=-sent&offset=100"))
    expect(Object.keys(general).sort()).toEqual(["from", "interval", "timezone", "to"])
  })

  it("leaves out what cannot be read", () => {
    const wrong =
      "report=x&range=x&from=2026-02-30&to=2026-03-01&interval=week&timezone=Mars/Base&order=-id&offset=-5"
    expect(read(wrong)).toEqual(read(""))
  })
})
