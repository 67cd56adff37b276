import path from "node:path"
import ts from "typescript"
import { ROOT } from "../lib/paths"
import { addedImports } from "./blocks/patch"
import { blocksOf, type Block } from "./blocks/read"

/** Code of a page that is compiled. */
export interface Sample {
  page: string
  /** Where it begins. */
  line: number
  text: string
  /** The file that it stands for while it is compiled. */
  file: string
}

/** Where samples stand that name their own path; what they import of each other is found by it. */
const NAMED = path.join(ROOT, "docs-samples")

const OWN_PATH = /^\/\/ (src\/\S+\.tsx?)\n/

/**
 * The samples of a page: blocks that are marked `ts` or `tsx`, and the imports that a `diff` adds. One that
 * begins with its path in a comment stands for that file; any other for one of its own beside the plugin's,
 * so that packages are found as they are for those.
 */
export function samplesOf(page: string): Sample[] {
  return blocksOf(page).flatMap((block, position) => {
    const text = codeOf(block)
    const [, ownPath] = OWN_PATH.exec(text) ?? []
    const name = nameOf(page)
    const extension = block.language === "ts" ? "mts" : "tsx"
    const file = ownPath
      ? path.join(NAMED, name, ownPath)
      : path.join(ROOT, `docs-sample-${name}-${position}.${extension}`)
    return text === "" ? [] : [{ page, line: block.line, text, file }]
  })
}

function codeOf({ language, text }: Block): string {
  return language === "diff" ? addedImports(text) : /^tsx?$/.test(language) ? text : ""
}

/** A compiler host to which the samples are files like any other. */
export function hostOf(samples: readonly Sample[], options: ts.CompilerOptions): ts.CompilerHost {
  const texts = new Map(samples.map(({ file, text }) => [file, text]))
  const folders = new Set(samples.flatMap(({ file }) => foldersAbove(file)))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile, directoryExists } = host
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.directoryExists = (folder) => folders.has(folder) || Boolean(directoryExists?.(folder))
  host.getSourceFile = (file, version, onError, fresh) => {
    const text = texts.get(file)
    return text === undefined
      ? getSourceFile.call(host, file, version, onError, fresh)
      : ts.createSourceFile(file, text, version)
  }
  return host
}

function foldersAbove(file: string): string[] {
  const folder = path.dirname(file)
  return folder === ROOT ? [] : [folder, ...foldersAbove(folder)]
}

/** What the starter's short names of folders stand for, on a page. */
export function aliasesOf(pages: readonly string[]): Record<string, string[]> {
  const folders = (name: string) =>
    pages.map((page) => path.join(NAMED, nameOf(page), "src", name, "*"))
  return { "@lib/*": folders("lib"), "@modules/*": folders("modules") }
}

/** A page's name as part of a file's. */
function nameOf(page: string): string {
  return page.replace(/\.md$/, "").replaceAll("/", "-")
}
