import { parseDate } from "@internationalized/date"
import { intervalRange, isDay, momentsOf, presetRange, RANGE_PRESETS } from "../report-range"

describe("a named range", () => {
  const on = (day: string) =>
    Object.fromEntries(
      RANGE_PRESETS.map((preset) => {
        const { from, to } = presetRange(preset, parseDate(day))
        return [preset, `${from} ${to}`]
      }),
    )

  it("has as many days as its name says, today included", () => {
    expect(on("2026-03-01")).toEqual({
      last_7_days: "2026-02-23 2026-03-01",
      last_30_days: "2026-01-31 2026-03-01",
      last_90_days: "2025-12-02 2026-03-01",
      this_month: "2026-03-01 2026-03-01",
      last_month: "2026-02-01 2026-02-28",
      this_year: "2026-01-01 2026-03-01",
    })
  })

  it("knows months of different lengths, leap years and the turn of the year", () => {
    expect(on("2028-03-31")["last_month"]).toBe("2028-02-01 2028-02-29")
    expect(on("2026-01-31")["last_month"]).toBe("2025-12-01 2025-12-31")
    expect(on("2026-12-31")["this_year"]).toBe("2026-01-01 2026-12-31")
  })
})

describe("the moments of a range", () => {
  const hours = (from: string, to: string, timezone: string) => {
    const { $gte = "", $lte = "" } = momentsOf({ from, to }, timezone)
    return (Date.parse($lte) + 1 - Date.parse($gte)) / 3_600_000
  }

  it("are those of its days in the time zone", () => {
    expect(momentsOf({ from: "2026-01-01", to: "2026-01-31" }, "Europe/Berlin")).toEqual({
      $gte: "2025-12-31T23:00:00.000Z",
      $lte: "2026-01-31T22:59:59.999Z",
    })
    expect(momentsOf({ from: "2026-01-01", to: "2026-01-01" }, "America/New_York")).toEqual({
      $gte: "2026-01-01T05:00:00.000Z",
      $lte: "2026-01-02T04:59:59.999Z",
    })
  })

  it("are an hour less or more where the clocks change, also at midnight", () => {
    expect(hours("2026-03-29", "2026-03-29", "Europe/Berlin")).toBe(23)
    expect(hours("2026-10-25", "2026-10-25", "Europe/Berlin")).toBe(25)
    // In Cairo the day of the change begins at one o'clock.
    expect(hours("2026-04-24", "2026-04-24", "Africa/Cairo")).toBe(23)
    expect(momentsOf({ from: "2026-04-24", to: "2026-04-24" }, "Africa/Cairo").$gte).toBe(
      "2026-04-23T22:00:00.000Z",
    )
  })
})

describe("the days of an interval", () => {
  const whole = { from: "2025-12-15", to: "2026-02-10" }

  it("are all of it within the range, and what the range has of it at the ends", () => {
    expect(intervalRange("2026-01-01", "month", whole)).toEqual({
      from: "2026-01-01",
      to: "2026-01-31",
    })
    expect(intervalRange("2025-12-01", "month", whole)).toEqual({
      from: "2025-12-15",
      to: "2025-12-31",
    })
    expect(intervalRange("2026-01-01", "year", whole)).toEqual({
      from: "2026-01-01",
      to: "2026-02-10",
    })
    expect(intervalRange("2026-01-07", "day", whole)).toEqual({
      from: "2026-01-07",
      to: "2026-01-07",
    })
  })
})

describe("isDay", () => {
  it("takes days that exist, of years that people mean", () => {
    expect(["2026-02-28", "1999-12-31"].filter(isDay)).toHaveLength(2)
    const others = [null, "", "2026-02-29", "2026-13-01", "0202-01-01", "2026-1-1", "2026-01-01T00"]
    expect(others.filter(isDay)).toEqual([])
  })
})
