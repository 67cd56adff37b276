import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const FOLDER = path.join(__dirname, "../migrations")

/**
 * Migrations that shops have run, or may have, with the SHA-256 of each file: Medusa runs none a second
 * time, so a change here would reach new shops alone. What is to change comes as a migration of its own,
 * and joins this list with the release that it is part of.
 */
const FROZEN: Readonly<Record<string, string>> = {
  "Migration20261124024833.ts": "fbfc20edf79c4b578fde4462ee6d6eee65aad825c1d97a25957e5fe830a9095e",
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"))

describe("migrations are only added", () => {
  it.each(Object.entries(FROZEN))("%s is as it was published", (file, published) => {
    const text = readFileSync(path.join(FOLDER, file), "utf8").replace(/\r\n/g, "\n")
    expect(createHash("sha256").update(text).digest("hex")).toBe(published)
  })

  it("and run after those that were published", () => {
    const added = files.filter((file) => !(file in FROZEN))
    const last = Object.keys(FROZEN).sort().at(-1) ?? ""
    expect(added.filter((file) => file < last)).toEqual([])
  })
})
