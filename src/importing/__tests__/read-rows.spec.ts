import { readRows } from "../read-rows"

/** Reads a file that arrives in pieces of a few bytes, so that everything falls apart somewhere. */
async function read(file: string | Buffer, piece = 7) {
  const bytes = Buffer.from(file as string)
  async function* arriving() {
    for (let at = 0; at < bytes.length; at += piece) {
      yield bytes.subarray(at, at + piece)
    }
  }
  const rows = []
  for await (const row of readRows(arriving())) {
    rows.push(row)
  }
  return rows
}

describe("the rows of a file", () => {
  it.each([1, 3, 7, 65_536])("are the same in pieces of %i bytes", async (piece) => {
    const file =
      '\uFEFF"E-Mail";Message;"Customer Group"\r\n"Ä; B <a@x.de>";"Hi\r\nyou";VIP\r\n\r\nb@x.de;;\r\n'
    expect(await read(file, piece)).toEqual([
      { line: 2, email: "Ä; B <a@x.de>", message: "Hi\r\nyou", customer_group: "VIP" },
      { line: 5, email: "b@x.de" },
    ])
  })

  it.each([
    ["a comma", "x,email\n1,a@x.de"],
    ["a semicolon, however many commas are in quotes", '"x,y,z";email\n1;a@x.de'],
    ["a tab", "x\temail\n\ta@x.de"],
    ["nothing, in a file of one column", "email\na@x.de"],
  ])("are separated by %s", async (_, file) => {
    expect(await read(file)).toEqual([{ line: 2, email: "a@x.de" }])
  })

  it.each([
    ["a semicolon", "sep=;\nx,y;email\n1;a@x.de"],
    ["a comma, of Windows", "\uFEFFSEP=,\r\nx;y;z,email\r\n1,a@x.de"],
    ["a tab", "sep=\t\nx,y\temail\n1\ta@x.de"],
    ["a bar", "sep=|\nx,y|email\n1|a@x.de"],
  ])("are separated by what Excel's first line names: %s", async (_, file) => {
    expect(await read(file)).toEqual([{ line: 3, email: "a@x.de" }])
  })

  it.each(["email", "E-Mail", " EMAIL ", "Email address", "e_mail", "E-Mail-Adresse"])(
    "have their addresses under %s",
    async (name) => {
      expect(await read(`x,${name}\n1,a@x.de`)).toEqual([{ line: 2, email: "a@x.de" }])
    },
  )

  it("have the line that they begin in, whatever line breaks there are", async () => {
    const file = 'email,x\r\n\r\na@x.de,"1\r\n2\n3"\r\n,\n\nb@x.de,\rc@x.de,'
    expect((await read(file)).map(({ line, email }) => [line, email])).toEqual([
      [3, "a@x.de"],
      [8, "b@x.de"],
      [9, "c@x.de"],
    ])
  })

  it("may have cells too many or too few, as long as those are empty", async () => {
    expect(await read("email,message\na@x.de,Hi,,\nb@x.de")).toEqual([
      { line: 2, email: "a@x.de", message: "Hi" },
      { line: 3, email: "b@x.de" },
    ])
  })

  it.each([
    ["a@x.de", "", /first line must name the columns/],
    ["nothing but a separator", "sep=;\n", /no rows below/],
    [
      "broken quotes after quoted line breaks",
      'email\r\n"x\r\ny"\r\n"b"c\r\n',
      /^Line 4: .*quotes/,
    ],
    ["a quote that is open at the end", 'email\na@x.de\n"b@x.de', /^Line 3: .*quotes/],
    ["a quote that is open for long", `email\n"${"b@x.de\n".repeat(9_000)}`, /^Line 2: .*longer/],
    ["half a character at the end", Buffer.from([0x65, 0x6d, 0xc3]), /UTF-8/],
    ["a NUL", "email\na@x.de\n\0", /^Line 3: .*NUL/],
    ["a word too much", "email,message\na@x.de,Hi, you", /^Line 2: .*columns/],
  ] as [string, string | Buffer, RegExp][])("are refused with %s", async (_, file, says) => {
    await expect(read(file, 1_000)).rejects.toMatchObject({
      type: "invalid_data",
      message: expect.stringMatching(says) as string,
    })
  })
})
