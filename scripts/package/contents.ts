import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../lib/paths"

/** A package of this project, and what may be in it. */
export interface ShippedPackage {
  /** Its folder in the checkout. */
  folder: string
  /** Where its built files are, and what they are built from. */
  output: string
  sources: string
  /** Built files that come of many sources. */
  bundles: readonly string[]
  /** Ways in that have no types, since nobody imports them. */
  untyped: readonly string[]
  /** Which hosts must find its types: those of this century, or of them those that load ESM. */
  hosts: "node16" | "esm-only"
}

/** Everything that is published. */
export const PACKAGES: readonly ShippedPackage[] = [
  {
    folder: ".",
    output: ".medusa/server/src",
    sources: "src",
    bundles: ["admin/index.js", "admin/index.mjs"],
    untyped: ["admin", "package.json"],
    hosts: "node16",
  },
  {
    folder: "storefront",
    output: "dist",
    sources: "src",
    bundles: [],
    untyped: ["package.json"],
    hosts: "esm-only",
  },
]

const PAPERS = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"]

const BUILT = /\.(?:d\.ts|js|mjs)$/

/**
 * What is wrong with the files of a package: what nobody needs, what no source stands behind any more,
 * and what its `exports` name and is not there.
 *
 * @param files - as npm would pack them, from the package's folder.
 */
export function contentFaults(shipped: ShippedPackage, files: readonly string[]): string[] {
  const { folder, output } = shipped
  const there = new Set(files)
  const manifest = JSON.parse(readFileSync(path.join(ROOT, folder, "package.json"), "utf8")) as {
    name: string
    exports: unknown
  }
  const missing = ["package.json", "README.md", "LICENSE", ...namedFiles(manifest.exports)].filter(
    (file) => !there.has(file),
  )
  const extra = files.filter(
    (file) => !PAPERS.includes(file) && !hasSource(shipped, path.posix.relative(output, file)),
  )
  return [
    ...missing.map((file) => `${manifest.name}: ${file} is missing`),
    ...extra.map((file) => `${manifest.name}: ${file} is not needed`),
  ]
}

function hasSource({ folder, sources, bundles }: ShippedPackage, file: string): boolean {
  if (file.startsWith("..") || !BUILT.test(file) || file.includes("__tests__")) {
    return false
  }
  const stem = path.join(ROOT, folder, sources, file.replace(BUILT, ""))
  return bundles.includes(file) || [".ts", ".tsx"].some((end) => existsSync(stem + end))
}

/** The files that `exports` lead to, without those of patterns. */
function namedFiles(exported: unknown): string[] {
  if (typeof exported === "string") {
    return exported.includes("*") ? [] : [exported.replace(/^\.\//, "")]
  }
  return Object.values(exported as Record<string, unknown>).flatMap(namedFiles)
}
