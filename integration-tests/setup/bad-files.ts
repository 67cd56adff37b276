import type { Part } from "./csv-import"

/** A form that must be refused, and how. */
export interface BadForm {
  name: string
  parts: Part[]
  says: RegExp
}

const file = (content: string | Buffer): Part => ["file", Buffer.from(content)]
const form = (name: string, content: string | Buffer, says: RegExp): BadForm => ({
  name,
  parts: [file(content)],
  says,
})
const good = file("email\nann@example.com\n")
/** Enough good rows before a bad one that some of them have been laid down by then. */
const many = `email,message,customer_group\n${Array.from({ length: 2_500 }, (_, n) => `p${n}@example.com,,\n`).join("")}`
const begin = /first line must name the columns.*email,message,customer_group/

/** Files that no import can make anything of. */
export const BAD_FILES: BadForm[] = [
  form("an empty file", "", begin),
  form("a file of nothing but line breaks", "\r\n\r\n  \n", begin),
  form("a file without a header", "ann@example.com\nbob@example.com\n", begin),
  form("a header and no row", "email,message\n", /no rows/),
  form("two columns for addresses", "Email;E-Mail\na@example.com;b@example.com\n", /Two columns/),
  form("a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /not text in UTF-8/),
  form(
    "a spreadsheet",
    Buffer.from("504b0304140006000800000021", "hex"),
    /Line 1: .* not text: .*NUL/,
  ),
  form("UTF-16", Buffer.from("\uFEFFemail\nann@example.com\n", "utf16le"), /CSV UTF-8/),
  form(
    "Latin-1",
    Buffer.from("email,message\nann@example.com,Grüße\n", "latin1"),
    /not text in UTF-8/,
  ),
  form("a header of a million bytes", "x".repeat(1_000_000), begin),
  form(
    "a column of a million bytes",
    `email\n${"x".repeat(1_000_000)}\n`,
    /^Line 2: The row is longer than 16384 bytes/,
  ),
  form("a quote that is never closed", 'email\n"ann@example.com\n', /^Line 2: .*quotes/),
  form("a quote in the middle", 'email\nann"x@example.com\n', /^Line 2: .*quotes/),
  form("an unquoted separator", "email,message\na@example.com,Hi, you\n", /^Line 2: .*columns/),
  form(
    "too long a message, late in the file",
    `${many}late@example.com,${"x".repeat(1_001)},\n`,
    /^Line 2502: .*1000 characters/,
  ),
  form(
    "an unknown group, late in the file",
    `${many}late@example.com,,Nobody\n`,
    /^Line 2502: There is no customer group/,
  ),
  form(
    "broken text, late in the file",
    Buffer.concat([Buffer.from(many), Buffer.from([0xff])]),
    /UTF-8/,
  ),
  form("100,001 rows", `email\n${"a@example.com\n".repeat(100_001)}`, /more than 100000 rows/),
]

/** Forms around a good file that are refused all the same. */
export const BAD_FORMS: BadForm[] = [
  { name: "no file", parts: [["message", "Hi"]], says: /in the field `file`/ },
  { name: "the file as text", parts: [["file", "email\na@example.com"]], says: /as a file/ },
  { name: "two files", parts: [good, good], says: /too many files/ },
  {
    name: "a file in another field",
    parts: [["upload", Buffer.from("email\na@example.com")]],
    says: /`file`/,
  },
  { name: "an unknown field", parts: [good, ["colour", "red"]], says: /colour/ },
  { name: "metadata", parts: [["metadata", "{}"], good], says: /metadata/ },
  { name: "send that is neither", parts: [["send", "yes"], good], says: /send: must be true/ },
  { name: "dry_run that is neither", parts: [good, ["dry_run", "1"]], says: /dry_run: must be/ },
  { name: "an empty dry_run", parts: [good, ["dry_run", ""]], says: /dry_run: must be/ },
  {
    name: "a field twice",
    parts: [["message", "Hi"], ["message", "Ho"], good],
    says: /several times/,
  },
  {
    name: "a message of 1,001 characters",
    parts: [good, ["message", "x".repeat(1_001)]],
    says: /at most 1000 characters/,
  },
  {
    name: "a message of a megabyte",
    parts: [["message", "x".repeat(1_048_576)], good],
    says: /too long/,
  },
  {
    name: "an unknown sales channel",
    parts: [good, ["sales_channel_id", "sc_unknown"]],
    says: /no sales channel/,
  },
  {
    name: "an unknown group",
    parts: [good, ["customer_group_ids", "cusgroup_unknown"]],
    says: /no customer group/,
  },
  {
    name: "groups that are no list",
    parts: [good, ["customer_group_ids", "[1, {}]"]],
    says: /customer_group_ids/,
  },
  {
    name: "more fields than any form has",
    parts: [...Array.from({ length: 300 }, (): Part => ["customer_group_ids", "x"]), good],
    says: /too many/,
  },
]
