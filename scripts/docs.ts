/**
 * `npm run docs:generate`: writes the tables of the docs that are made of the sources.
 * `npm run docs:check`: fails where such a table is out of date, a link leads nowhere, or a block of
 * code does not compile or asks for what there is not.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { format, resolveConfig } from "prettier"
import { apiPage } from "./docs/api/page"
import { blockFaults } from "./docs/blocks/faults"
import { brokenLinks } from "./docs/links"
import { optionsTable } from "./docs/options-table"
import { sampleErrors } from "./docs/samples"
import { settingsTable } from "./docs/settings-table"
import { transitionTable } from "./docs/transition-table"
import { runScript } from "./lib/lifecycle"
import { ROOT } from "./lib/paths"

const OPTIONS = "src/modules/invitation/settings/options.ts"

/** What stands between `<!-- generated: name -->` and `<!-- /generated -->`, by name. */
const SECTIONS: Readonly<Record<string, () => string>> = {
  api: apiPage,
  settings: settingsTable,
  transitions: transitionTable,
  options: () =>
    optionsTable([
      { file: OPTIONS, name: "InvitationPluginOptions" },
      { file: OPTIONS, name: "SendingOptions", prefix: "sending." },
    ]),
  "smtp-options": () =>
    optionsTable([{ file: "src/providers/smtp/options.ts", name: "SmtpProviderOptions" }]),
}

const SECTION = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g

runScript(async () => {
  const pages = [
    ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "storefront/README.md"],
    ...readdirSync(path.join(ROOT, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ]
  if (!process.argv.includes("--check")) {
    for (const page of pages) {
      writeFileSync(path.join(ROOT, page), await generate(page))
    }
    return 0
  }
  const faults = [
    ...pages.flatMap(brokenLinks),
    ...sampleErrors(pages),
    ...(await blockFaults(pages)),
  ]
  for (const page of pages) {
    if ((await generate(page)) !== readFileSync(path.join(ROOT, page), "utf8")) {
      faults.push(`${page}: out of date; run npm run docs:generate`)
    }
  }
  for (const fault of faults) {
    console.error(fault)
  }
  console.log(`Docs: ${pages.length} pages, ${faults.length} faults.`)
  return faults.length === 0 ? 0 : 1
})

async function generate(page: string): Promise<string> {
  const file = path.join(ROOT, page)
  const text = readFileSync(file, "utf8").replace(SECTION, (_, begin, name, end) => {
    const section = SECTIONS[name as string]
    if (!section) {
      throw new Error(`${page} asks for a generated section ${name}, which there is not.`)
    }
    return `${begin}\n${section()}\n\n${end}`
  })
  return await format(text, { ...(await resolveConfig(file)), filepath: file })
}
