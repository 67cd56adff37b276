import { guardBehindBlanks } from "../send-csv"

describe("a cell of a file", () => {
  it.each(["\n=1+1", "  =1+1", "\u00a0=1+1", "\r\n-2", " @SUM(A1)", "\t+1", " \uff1d1"])(
    "gets a quote in front where a formula stands behind blanks: %j",
    (text) => expect(guardBehindBlanks(text)).toBe(`'${text}`),
  )

  it.each(["", " ", "Ann", " Ann-Marie", "ann+lee@example.com", "=1+1", "1 - 2"])(
    "stays as it is, or is left to the library: %j",
    (text) => expect(guardBehindBlanks(text)).toBe(text),
  )
})
