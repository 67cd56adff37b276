import { addDays, isTimeZone, MAX_INTERVALS, readRange } from "../report-range"

describe("the range of a report", () => {
  const noon = new Date("2026-03-01T12:00:00Z")

  it("is the last 30 days with today, by day, in UTC, when nothing is said", () => {
    expect(readRange({}, noon)).toEqual({
      from: "2026-01-31",
      to: "2026-03-01",
      interval: "day",
      timezone: "UTC",
    })
  })

  it("ends on the day that it is in the time zone", () => {
    const late = new Date("2026-12-31T23:30:00Z")
    expect(readRange({ timezone: "Europe/Berlin" }, late).to).toBe("2027-01-01")
    expect(readRange({ timezone: "America/New_York" }, late).to).toBe("2026-12-31")
  })

  it("goes back from the end that is asked for", () => {
    expect(readRange({ to: "2026-01-10" }, noon)).toMatchObject({
      from: "2025-12-12",
      to: "2026-01-10",
    })
  })

  it("may be one day, and must not end before it begins", () => {
    expect(readRange({ from: "2026-02-01", to: "2026-02-01" }, noon).to).toBe("2026-02-01")
    expect(() => readRange({ from: "2026-02-02", to: "2026-02-01" }, noon)).toThrow(/before/)
    expect(() => readRange({ from: "2026-03-02" }, noon)).toThrow(/before/)
  })

  it.each([
    { from: "9999-12-30", to: "9999-12-31" },
    { from: "9000-01-01", to: "9999-12-31", interval: "year" },
    { to: "0001-01-15" },
    { from: "0001-12-31", to: "0002-01-02" },
  ] as const)("does not lie where no calendar goes: %o", (asked) => {
    expect(() => readRange(asked, noon)).toThrow(/from 0002-01-01 to 9998-12-31/)
  })

  it.each([
    // 5,000 days from 1 January 2000 on end with 8 September 2013: 13 years are 4,749 days.
    ["day", "2000-01-01", "2013-09-08", "2013-09-09"],
    // 5,000 months are 416 years and 8 months.
    ["month", "1600-01-31", "2016-08-01", "2016-09-01"],
    ["year", "1000-12-31", "5999-01-01", "6000-01-01"],
  ] as const)("has at most 5,000 intervals by %s", (interval, from, last, tooFar) => {
    expect(MAX_INTERVALS).toBe(5_000)
    expect(readRange({ interval, from, to: last }).to).toBe(last)
    expect(() => readRange({ interval, from, to: tooFar })).toThrow(/5000 intervals/)
  })
})

describe("a time zone", () => {
  it.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])(
    "may be %s",
    (name) => expect(isTimeZone(name)).toBe(true),
  )

  it.each(["", "Mars/Olympus", "CET", "EST5EDT", "+02:00", "foo+3", "Europe/Berlin'"])(
    "cannot be %p",
    (name) => expect(isTimeZone(name)).toBe(false),
  )
})

describe("the day so many days later", () => {
  it("passes over the ends of months and years, and 29 February", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
  })
})
