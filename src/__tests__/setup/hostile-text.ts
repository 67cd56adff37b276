import fc from "fast-check"

/** Pieces that patterns and parsers stumble over: what opens, what parts, what is nearly something. */
const PIECES = [
  ..."a.@<>()[]{}\"'\\,;:=/-+_*#?&%$^|~`0 \t\r\n\0",
  "a.",
  "<a@",
  ".a",
  "\\\\",
  '""',
  "()",
  "((",
  " .",
  "[.",
  "a:/",
  "://",
  "http:",
  "www",
  "a@b.co ",
  "x.com/",
  "invt_",
  "=?",
  "\u0301",
  "\u0316\u0301",
  "ü",
  "İ",
  "\uFDFA",
  "\u200b",
  "😀",
  "\ud83d",
  "{token}",
  "5.1.",
]

const piece = fc.constantFrom(...PIECES)

/** A kind of hostile text: something, then one thing over and over, then something else. */
export const hostileShape = fc
  .record({
    before: fc.array(piece, { maxLength: 2 }),
    // The same again and again is what makes a parser go back.
    repeated: fc.array(piece, { minLength: 1, maxLength: 4 }),
    after: fc.array(piece, { maxLength: 2 }),
  })
  .map(({ before, repeated, after }) => ({
    before: before.join(""),
    repeated: repeated.join(""),
    after: after.join(""),
  }))

/** Text of a shape and a size. */
export function hostileText(
  { before, repeated, after }: { before: string; repeated: string; after: string },
  size: number,
): string {
  const middle = Math.max(0, size - before.length - after.length)
  return before + repeated.repeat(Math.ceil(middle / repeated.length)).slice(0, middle) + after
}

/** What held the process for seconds when it was found. */
export const FOUND: readonly { name: string; textOf: (size: number) => string }[] = [
  { name: "letters without end", textOf: (size) => "x".repeat(size) },
  {
    name: "comments, brackets and backslashes",
    textOf: (size) =>
      (
        "(((a.a.a.a.a.a" +
        "<a@".repeat(10) +
        ".a".repeat(12) +
        "\\".repeat(14) +
        ".a".repeat(60) +
        ".<<<<<<<<<<<<<<" +
        "a.".repeat(size)
      ).slice(0, size),
  },
  {
    name: "dots before an address that never closes",
    textOf: (size) => "a.".repeat(Math.max(1, (size - 9) / 2)) + "<a@b.b.b.",
  },
  { name: "marks on one letter", textOf: (size) => "A" + "\u0301\u0316".repeat(size / 2) },
  { name: "blanks, and then something", textOf: (size) => `${" ".repeat(size)}x` },
]
