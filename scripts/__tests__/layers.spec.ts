import path from "node:path"
import { ESLint } from "eslint"
import { ROOT } from "../lib/paths"

const MODULE = "src/modules/invitation"

/** What ESLint says about a file with this text in its place. */
async function complaints(file: string, text: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: ROOT })
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) })
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId)
    .filter((rule) => rule?.startsWith("import-x/"))
}

const importing = (from: string) => `import * as planted from "${from}"\n\nexport { planted }\n`

describe("imports run down only", () => {
  it.each([
    ["a word that uses a sentence", `${MODULE}/address/planted.ts`, "../inviting/submit"],
    ["the module that uses a workflow", `${MODULE}/planted.ts`, "../../workflows"],
    ["a workflow that uses a loop", "src/workflows/planted.ts", "../runtime/dispatcher"],
    ["a workflow that uses a route", "src/workflows/planted.ts", "../api/utils/refuse"],
    ["who goes past the module's door", "src/mail/planted.ts", "../modules/invitation/life/status"],
    ["a screen that uses the server", "src/admin/lib/planted.ts", "../../modules/invitation"],
    ["what screens share that uses one", "src/admin/lib/planted.ts", "../components/common/muted"],
    ["a client that uses a component", "storefront/src/client/planted.ts", "../react/words.ts"],
  ])("so the linter refuses %s", async (_what, file, from) => {
    expect(await complaints(file, importing(from))).toEqual(["import-x/no-restricted-paths"])
  })

  it.each([
    ["the door", "src/mail/planted.ts", "../modules/invitation"],
    ["a room below", `${MODULE}/inviting/planted.ts`, "../address/email-address"],
    ["what screens may use", "src/admin/lib/planted.ts", "../../modules/invitation/browser"],
  ])("and takes %s", async (_what, file, from) => {
    expect(await complaints(file, importing(from))).toEqual([])
  })
})

it("the linter refuses a circle", async () => {
  expect(await complaints(`${MODULE}/life/status.ts`, importing("./end-invitations"))).toEqual([
    "import-x/no-cycle",
  ])
})
