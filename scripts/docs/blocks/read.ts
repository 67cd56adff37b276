import { readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../../lib/paths"

/** A block of code on a page. */
export interface Block {
  page: string
  /** Where its text begins. */
  line: number
  /** What stands behind the fence; empty where nothing does, or where there is no fence. */
  language: string
  text: string
}

const FENCE = /^ *(`{3,}|~{3,}) *(.*)$/
const LIST_ITEM = /^(?:[-*+]|\d+[.)]) /

/** Every block of code on a page. */
export function blocksOf(page: string): Block[] {
  return blocksIn(page, readFileSync(path.join(ROOT, page), "utf8"))
}

/**
 * Every block of code in the text of a page that prettier has formatted, which `npm run lint` sees to.
 * Code that is only indented is one too, without a language.
 */
export function blocksIn(page: string, text: string): Block[] {
  const blocks: Block[] = []
  let open: { fence: string; block: Block } | undefined
  let isInList = false
  let isAfterGap = true
  text.split("\n").forEach((line, index) => {
    const [, fence = "", language = ""] = FENCE.exec(line) ?? []
    if (open) {
      if (fence.startsWith(open.fence) && language === "") {
        open = undefined
      } else {
        open.block.text += `${line}\n`
      }
    } else if (fence) {
      const block = { page, line: index + 2, language, text: "" }
      open = { fence, block }
      blocks.push(block)
    } else if (/^\S/.test(line)) {
      isInList = LIST_ITEM.test(line)
    } else if (/^ {4}/.test(line) && isAfterGap && !isInList) {
      blocks.push({ page, line: index + 1, language: "", text: `${line.trim()}\n` })
    }
    isAfterGap = line.trim() === ""
  })
  return blocks
}
