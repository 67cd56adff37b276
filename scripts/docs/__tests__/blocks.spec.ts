import { faultsOf } from "../blocks/faults"
import { addedImports } from "../blocks/patch"
import { blocksIn } from "../blocks/read"

const IMPORT = "node_modules/medusa-plugin-invitations/.medusa/server/src/scripts"

async function faultOf(language: string, text: string): Promise<string | undefined> {
  const [fault] = await faultsOf({ page: "page.md", line: 7, language, text })
  return fault?.replace(/^page\.md:7: /, "")
}

describe("Blocks of code in the docs", () => {
  it("are found with their language and line, in lists too", () => {
    const page = "One\n\n```sh\nnpm test\n```\n\n- Two\n\n  ```json\n  {}\n  ```\n"
    expect(blocksIn("page.md", page)).toEqual([
      { page: "page.md", line: 4, language: "sh", text: "npm test\n" },
      { page: "page.md", line: 10, language: "json", text: "  {}\n" },
    ])
  })

  it("are refused without a fence or a language, for then nothing could look at them", async () => {
    const [block] = blocksIn("page.md", "One\n\n    npm test\n")
    expect(block && (await faultsOf(block))).toEqual([
      expect.stringContaining("page.md:3: code stands between fences"),
    ])
    expect(await faultOf("", "npm test\n")).toContain("name its language")
    expect(await faultOf("rust", "fn main() {}\n")).toContain("name its language")
  })

  it.each([
    ["json", '{ "a": 1 }'],
    ["yaml", "a: [1]"],
    ["csv", "email,message\nann@example.com,Come in\n"],
    ["text", "src/\n  workflows/  verbs\n  subscribers/ jobs/  wake-ups\nscripts/\n"],
    ["sh", "npm run demo -- --redis  # a comment\n\nnpm test\n"],
    ["sh", "npm install typeorm@^1.1.0 \\\n  mysql2@^3.24.0\n"],
    ["sh", "npm install medusa-plugin-invitations@latest\nnpm ls react\n"],
    ["sh", `A='b c' npx medusa exec ./${IMPORT}/import-from-adobe-commerce.js apply\n`],
    ["sh", 'S=https://a.example.com\ncurl -u "$KEY:" "$S/admin/invitations/$ID"\n'],
    ["sh", 'curl https://a.example.com/store/invitations/preview -d \'{"token": "x"}\'\n'],
    ["http", "POST /auth/customer/emailpass/register  {}\n200  {}\n"],
    ["http", 'POST /store/invitations/preview  {"token": "x"}\n  a-header: yes\n404 or so\n'],
    ["http", 'GET /admin/invitations/queue\n200  {"queue": {"depth": …}}\n'],
    ["diff", ' a\n+import { b } from "c"\n …\n-d\n'],
  ])("pass in %s: %j", async (language, text) => {
    expect(await faultOf(language, text)).toBeUndefined()
  })

  it.each([
    ["json", "{ a: 1 }", "JSON"],
    ["yaml", "a: [1", "Flow sequence"],
    ["csv", "name\nAnn\n", "no column for addresses"],
    ["csv", "email\nann@example.com,VIP\n", "has not 1 cells"],
    ["text", "src/\n  workflow/  verbs\n", "there is no src/workflow"],
    ["sh", "npm run dmeo\n", "no script dmeo"],
    ["sh", "npm run demo -- --rediss\n", "does not take --rediss"],
    ["sh", "npm run demo --redis\n", "does not take --redis"],
    ["sh", "npm install left-pad\n", "no package of ours"],
    ["sh", "npm install typeorm@^0.3.0\n", "no package of ours"],
    ["sh", "npm ls medusa-plugin-nothing\n", "there is no package"],
    ["sh", "npx medusa migrate\n", "Medusa has no command migrate"],
    ["sh", "npx medusa db:rollback invitations\n", "no module invitations"],
    ["sh", `npx medusa exec ./${IMPORT}/import-from-magento.js\n`, "the package has no file"],
    ["sh", "rm -rf node_modules\n", 'no rule of scripts/docs/blocks/shell.ts knows "rm -rf"'],
    ["sh", "npm test 'abc\n", "more than this check reads"],
    ["sh", "npm test && npm test\n", "more than this check reads"],
    ["sh", "curl https://a.example.com/store/invitation/preview\n", "there is no route GET"],
    ["sh", "curl https://a.example.com/admin/invitations?color=red\n", "takes no color"],
    ["sh", "curl https://a.example.com/admin/invitations/import -F files=@a\n", "field files"],
    ["sh", "curl $SHOP/admin/invitations\n", "none that is whole"],
    ["http", "DELETE /store/invitations/preview\n", "there is no route DELETE"],
    ["http", 'POST /store/invitations/preview  {"tokens": "x"}\n', "differs from docs/openapi"],
    ["http", 'GET /admin/invitations/queue\n200  {"queue": {"deep": 1}}\n', "differs from docs"],
    ["http", 'GET /admin/invitations/queue\n200  {"queue": {"depth": "1"}}\n', "differs from docs"],
    ["http", "GET /admin/invitations/queue\n418\n", "has no answer 418"],
    ["http", "FETCH /admin/invitations\n", "neither a request nor an answer"],
    ["diff", "a\n+b\n", "neither kept nor added"],
    ["diff", "-a\n", "nothing is added"],
    ["diff", '+"./node_modules/medusa-plugin-invitations-storefront/dist/a.js"\n', "has no file"],
  ])("fail in %s: %j", async (language, text, reason) => {
    expect(await faultOf(language, text)).toContain(reason)
  })

  it("hand the imports that a change adds to the compiler", () => {
    expect(addedImports(' import a\n+import { b } from "c"\n+const d = 1\n')).toBe(
      'import { b } from "c"',
    )
  })
})
