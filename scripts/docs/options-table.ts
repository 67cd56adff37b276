import { readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"
import { ROOT } from "../lib/paths"
import { table } from "./table"

/** An interface whose members are options; `prefix` stands before their names. */
export interface OptionsSource {
  file: string
  name: string
  prefix?: string
}

/** The members of interfaces with their doc comments, as a table. */
export function optionsTable(sources: readonly OptionsSource[]): string {
  return table(
    ["Option", "Type", "Meaning"],
    sources.flatMap(({ file, name, prefix = "" }) =>
      membersOf(file, name).map((member) => [
        `\`${prefix}${member.name}\`${member.required ? " (required)" : ""}`,
        `\`${member.type}\``,
        member.comment,
      ]),
    ),
  )
}

interface Member {
  name: string
  type: string
  comment: string
  required: boolean
}

function membersOf(file: string, name: string): Member[] {
  const text = readFileSync(path.join(ROOT, file), "utf8")
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find((statement) => statement.name.text === name)
  if (!found) {
    throw new Error(`${file} has no interface ${name}.`)
  }
  return found.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(source),
    type: member.type?.getText(source).replace(/\s+/g, " ") ?? "unknown",
    comment: commentOf(member),
    required: !member.questionToken,
  }))
}

function commentOf(member: ts.PropertySignature): string {
  const [documented] = ts.getJSDocCommentsAndTags(member)
  const comment = documented ? ts.getTextOfJSDocComment(documented.comment) : undefined
  if (!comment) {
    throw new Error(`The option ${member.name.getText()} has no comment to document it by.`)
  }
  return comment.replace(/\s+/g, " ").trim()
}
