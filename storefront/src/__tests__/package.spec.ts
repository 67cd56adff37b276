import { readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"

const FOLDER = path.resolve(__dirname, "../..")

/** What `npm run build` would write, by its path below the package. */
function build(): Map<string, string> {
  const { config } = ts.readConfigFile(path.join(FOLDER, "tsconfig.json"), (file) =>
    ts.sys.readFile(file),
  ) as { config: object }
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER)
  const files = new Map<string, string>()
  ts.createProgram(fileNames, options).emit(undefined, (file, text) => {
    files.set(path.relative(FOLDER, file), text)
  })
  return files
}

describe("the package, as it is published", () => {
  const files = build()
  const manifest = JSON.parse(readFileSync(path.join(FOLDER, "package.json"), "utf8")) as {
    exports: Record<string, Record<string, string> | string>
    dependencies?: Record<string, string>
    peerDependencies: Record<string, string>
  }

  it("has a file behind each of its entries, and one for each language", () => {
    const targets = Object.values(manifest.exports)
      .flatMap((entry) => (typeof entry === "string" ? [] : Object.values(entry)))
      .flatMap((target) => ["en", "de"].map((language) => target.replace("*", language)))
    for (const target of new Set(targets)) {
      expect([target, files.has(path.normalize(target))]).toEqual([target, true])
    }
  })

  it("marks the browser's half, and leaves the other fit for servers", () => {
    expect(files.get("dist/react/index.js")).toMatch(/^"use client"/)
    expect(files.get("dist/index.js")).not.toContain("use client")
    expect(files.get("dist/index.js")).not.toContain("./react")
  })

  it("brings no tests along and depends on nothing but its peers", () => {
    expect([...files.keys()].filter((file) => file.includes("__tests__"))).toEqual([])
    expect(manifest.dependencies).toBeUndefined()
    const imported = [...files].flatMap(([, text]) =>
      [...text.matchAll(/from "([^."][^"]*)"/g)].map(([, name]) => name),
    )
    expect([...new Set(imported)].sort()).toEqual(["react", "react/jsx-runtime"])
    expect(Object.keys(manifest.peerDependencies)).toEqual(["@medusajs/js-sdk", "react"])
  })
})
