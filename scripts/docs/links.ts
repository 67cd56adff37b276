import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../lib/paths"

/** Links and pictures of a page that lead nowhere in the checkout. */
export function brokenLinks(page: string): string[] {
  const text = withoutCode(read(page))
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|<(?:img|source)[^>]*\ssrc(?:set)?="([^"]+)"/g)]
  return links
    .map(([, link, picture]) => link ?? picture ?? "")
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => !leadsSomewhere(page, link))
    .map((link) => `${page}: the link ${link} leads nowhere`)
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = "", anchor] = link.split("#")
  const target = file === "" ? page : path.join(path.dirname(page), file)
  if (!existsSync(path.join(ROOT, target))) {
    return false
  }
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(page: string): string[] {
  return [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "")
}

function read(page: string): string {
  return readFileSync(path.join(ROOT, page), "utf8")
}
