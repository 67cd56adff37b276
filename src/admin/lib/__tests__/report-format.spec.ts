import { localeOf } from "../locale"
import { reportFormat } from "../report-format"
import { isTimezone, listTimezones } from "../timezones"

describe("what reports show", () => {
  it("is written as the viewer's language does", () => {
    const english = reportFormat("en", "day")
    expect(english.count(1_234_567)).toBe("1,234,567")
    expect(english.rate(0.3)).toBe("30.00%")
    expect(english.rate(2 / 3)).toBe("66.67%")
    expect(english.interval("2026-03-29")).toBe("Mar 29, 2026")
    const german = reportFormat("de", "day")
    expect(german.count(1_234_567)).toBe("1.234.567")
    expect(german.rate(1 / 3)).toBe("33,33\u00a0%")
    expect(german.interval("2026-03-29")).toBe("29.03.2026")
  })

  it("names the month or the year, whatever the viewer's time zone is", () => {
    expect(reportFormat("en", "month").interval("2026-01-01")).toBe("January 2026")
    expect(reportFormat("en", "year").interval("2026-01-01")).toBe("2026")
  })

  it("is written in every language of the dashboard", () => {
    expect(["ptBR", "zhCN", "enGB", "de"].map(localeOf)).toEqual(["pt-BR", "zh-CN", "en-GB", "de"])
    expect(reportFormat("ptBR", "month").interval("2026-01-01")).toBe("janeiro de 2026")
  })
})

describe("time zones", () => {
  it("are those that the browser knows, with the one that is chosen", () => {
    expect(["UTC", "Europe/Berlin", "Asia/Calcutta"].filter(isTimezone)).toHaveLength(3)
    expect(["Mars/Base", "CET", "EST5EDT", ""].filter(isTimezone)).toEqual([])
    const names = listTimezones("Etc/GMT+5")
    expect(names).toEqual(expect.arrayContaining(["UTC", "Europe/Berlin", "Etc/GMT+5"]))
    expect(new Set(names).size).toBe(names.length)
  })
})
