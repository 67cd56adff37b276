import { gzipSync } from "node:zlib"
import path from "node:path"
import { build } from "esbuild"

const MOST_BYTES = 15 * 1_024

describe("the package, as a browser gets it", () => {
  it("is small, and needs nothing but React", async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [path.join(__dirname, "../react/index.ts"), path.join(__dirname, "../index.ts")],
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      outdir: "out",
      write: false,
      metafile: true,
      packages: "external",
    })
    const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)

    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.flatMap((one) => (one.external ? [one.path] : [])),
    )
    expect([...new Set(imported)].sort()).toEqual(["react", "react/jsx-runtime"])
  })
})
