/** One command of a shell block. */
export interface Command {
  /** The variables that are set before it, or, without words, by it. */
  variables: { name: string; value: string }[]
  /** The command and its arguments, without quotes; variables stay as they are written. */
  words: string[]
}

/** What a word is made of: in single quotes, in double quotes, after a backslash, or plain. */
const PART = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\|&;<>()`]+)/y

const ASSIGNMENT = /^([A-Za-z_]\w*)=([\s\S]*)$/

/**
 * The commands of a shell block. It knows the plain part of the language alone: words, quotes, comments,
 * variables and continued lines.
 *
 * @throws {Error} where there is anything else
 */
export function splitShell(text: string): Command[] {
  const commands: Command[] = []
  let words: string[] = []
  let at = 0
  while (at <= text.length) {
    at += /^(?:[ \t]|\\\n|#[^\n]*)*/.exec(text.slice(at))?.[0].length ?? 0
    if (at === text.length || text[at] === "\n") {
      commands.push(...toCommand(words))
      words = []
      at += 1
    } else {
      const { value, end } = readWord(text, at)
      words.push(value)
      at = end
    }
  }
  return commands
}

function readWord(text: string, start: number): { value: string; end: number } {
  let value = ""
  let end = start
  for (;;) {
    PART.lastIndex = end
    const [whole, single, double, escaped, plain] = PART.exec(text) ?? []
    if (whole === undefined) {
      break
    }
    value += single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? plain ?? ""
    end += whole.length
  }
  if (end === start) {
    throw new Error(`the shell's ${JSON.stringify(text[start])} is more than this check reads`)
  }
  return { value, end }
}

function toCommand(words: readonly string[]): Command[] {
  const rest = words[0] === "export" ? words.slice(1) : words
  const found = rest.map((word) => ASSIGNMENT.exec(word))
  const count = found.includes(null) ? found.indexOf(null) : found.length
  const variables = found
    .slice(0, count)
    .map((it) => ({ name: it?.[1] ?? "", value: it?.[2] ?? "" }))
  return rest.length === 0 ? [] : [{ variables, words: rest.slice(count) }]
}
