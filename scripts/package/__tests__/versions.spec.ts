import { readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "yaml"
import { ROOT } from "../../lib/paths"

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8")
const { version } = JSON.parse(read("package.json")) as { version: string }

describe("The version of a release", () => {
  it("is one for both packages and for what describes the API", () => {
    const storefront = JSON.parse(read("storefront/package.json")) as { version: string }
    const api = parse(read("docs/openapi.yaml")) as { info: { version: string } }
    expect([storefront.version, api.info.version]).toEqual([version, version])
  })

  // `changeset version` writes what is new between the title and the newest version.
  it.each(["CHANGELOG.md", "storefront/CHANGELOG.md"])("is the newest one in %s", (file) => {
    expect(read(file).slice(0, 40)).toMatch(new RegExp(`^# Changelog\\n\\n## ${version}\\n`))
  })
})
