import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import { ROOT } from "../lib/paths"
import { aliasesOf, hostOf, samplesOf, type Sample } from "./sample-files"

/** What is compiled with the samples, because it is not installed here. */
const STARTER = ["next.d.ts", "react-19.d.ts"].map((name) =>
  path.join(ROOT, "scripts/docs/starter", name),
)

/**
 * Compiles the samples of pages, as a shop or a storefront that has the packages would, and returns what
 * the compiler says. Imports of the packages lead to their sources, so nothing need be built.
 */
export function sampleErrors(pages: readonly string[]): string[] {
  const samples = pages.flatMap(samplesOf)
  const options = readOptions(pages)
  const files = samples.map(({ file }) => file)
  const program = ts.createProgram([...files, ...STARTER], options, hostOf(samples, options))
  return samples.flatMap((sample) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(sample.file))
      .map((diagnostic) => describe(sample, diagnostic)),
  )
}

function readOptions(pages: readonly string[]): ts.CompilerOptions {
  const config = path.join(ROOT, "tsconfig.json")
  const { compilerOptions } = ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config as {
    compilerOptions: object
  }
  const parsed = ts.convertCompilerOptionsFromJson(compilerOptions, ROOT)
  return {
    ...parsed.options,
    noEmit: true,
    declaration: false,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    types: ["node"],
    typeRoots: [path.join(ROOT, "node_modules/@types")],
    paths: {
      ...pathsOfExports(".", ".medusa/server"),
      ...pathsOfExports("storefront", "dist"),
      ...aliasesOf(pages),
    },
  }
}

/** What the package of a folder exports, as the sources that it is built from. */
function pathsOfExports(folder: string, built: string): Record<string, string[]> {
  const file = path.join(ROOT, folder, "package.json")
  const { name, exports } = JSON.parse(readFileSync(file, "utf8")) as {
    name: string
    exports: Record<string, string | { default?: string }>
  }
  const toSource = (target: string) =>
    target.replace(`${built}/`, built === "dist" ? "src/" : "").replace(/\.js$/, ".ts")
  return Object.fromEntries(
    Object.entries(exports).flatMap(([entry, target]) => {
      const output = typeof target === "string" ? target : (target.default ?? "")
      const source = path.join(ROOT, folder, toSource(output))
      return source.includes("*") || existsSync(source)
        ? [[path.posix.join(name, entry), [source]]]
        : []
    }),
  )
}

function describe({ page, line, text }: Sample, diagnostic: ts.Diagnostic): string {
  const before = text.slice(0, diagnostic.start ?? 0)
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")
  return `${page}:${line + before.split("\n").length - 1}: ${message}`
}
