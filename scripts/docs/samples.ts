import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import { ROOT } from "../lib/paths"

/** A TypeScript sample of a page. */
interface Sample {
  page: string
  /** Where it begins. */
  line: number
  text: string
}

/**
 * Compiles the samples of pages that are marked `ts`, as a shop that has the plugin would, and
 * returns what the compiler says. Imports of the plugin lead to its sources, so nothing need be built.
 */
export function sampleErrors(pages: readonly string[]): string[] {
  const samples = new Map(pages.flatMap(samplesOf).map((sample, n) => [fileOf(n), sample]))
  const options = readOptions()
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => samples.has(file) || fileExists(file)
  host.readFile = (file) => samples.get(file)?.text ?? readFile(file)
  host.getSourceFile = (file, version, onError, fresh) => {
    const sample = samples.get(file)
    return sample
      ? ts.createSourceFile(file, sample.text, version)
      : getSourceFile.call(host, file, version, onError, fresh)
  }
  const program = ts.createProgram([...samples.keys()], options, host)
  return [...samples].flatMap(([file, sample]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map((diagnostic) => describe(sample, diagnostic)),
  )
}

function samplesOf(page: string): Sample[] {
  const text = readFileSync(path.join(ROOT, page), "utf8")
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length + 1,
    text: match[1] ?? "",
  }))
}

/** Beside the plugin's own files, so that packages are found as they are for those. */
function fileOf(position: number): string {
  return path.join(ROOT, `docs-sample-${position}.mts`)
}

function readOptions(): ts.CompilerOptions {
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
    types: ["node"],
    typeRoots: [path.join(ROOT, "node_modules/@types")],
    paths: pathsOfExports(),
  }
}

/** What package.json exports, as the sources that it is built from. */
function pathsOfExports(): Record<string, string[]> {
  const { name, exports } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    name: string
    exports: Record<string, string | { default?: string }>
  }
  return Object.fromEntries(
    Object.entries(exports).flatMap(([entry, target]) => {
      const built = typeof target === "string" ? target : (target.default ?? "")
      const source = path.join(ROOT, built.replace(".medusa/server/", "").replace(/\.js$/, ".ts"))
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
