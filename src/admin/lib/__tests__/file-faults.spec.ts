import { BAD_FILES } from "../../../../integration-tests/setup/bad-files"
import { readRows } from "../../../importing/read-rows"
import { checkFile, readFileRefusal } from "../file-faults"

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function refusalOf(content: Buffer): Promise<string> {
  try {
    for await (const { email } of readRows(once(content))) {
      void email
    }
  } catch (error) {
    return error instanceof Error ? error.message : ""
  }
  return ""
}

/** Which groups there are, only the shop knows. */
const files = BAD_FILES.filter(({ name }) => !name.includes("group"))

describe("a file that is refused", () => {
  it.each(files.map(({ name, parts }) => [name, parts[0]?.[1]] as const))(
    "has words for the refusal of %s",
    async (_, content) => {
      const message = await refusalOf(content as Buffer)
      expect(message).not.toBe("")
      expect(readFileRefusal(message)).toHaveProperty("key")
    },
  )

  it("is refused with its line, and in the server's words where there are no others", () => {
    expect(readFileRefusal("Line 7: There is no customer group with this name or id.")).toEqual({
      line: 7,
      key: "unknownGroup",
    })
    expect(readFileRefusal("Not on a Sunday.")).toEqual({ text: "Not on a Sunday." })
  })

  it("need not be handed in where its name and size say it all", () => {
    expect(checkFile({ name: "guests.XLSX", size: 10 })).toEqual({ key: "spreadsheet" })
    expect(checkFile({ name: "guests.csv", size: 0 })).toEqual({ key: "empty" })
    expect(checkFile({ name: "guests.csv", size: 2 ** 30 })).toEqual({ key: "tooLarge" })
    expect(checkFile({ name: "guests.csv", size: 10 })).toBeUndefined()
  })
})
