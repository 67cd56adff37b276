import { table } from "../../scripts/docs/table"
import { median, rounded, type Findings, type Verdict } from "../lib/figures"
import type { DiscardFindings } from "./discard"
import { DEPTHS, type ListFindings } from "./lists"

const ratios = ({ invitations, customers }: ListFindings) =>
  invitations.map((ms, at) => ms / (customers[at] ?? NaN))

/** Goals over the lists. */
export function listVerdicts(lists: readonly ListFindings[]): Verdict[] {
  const most = (name: string, value: number, goal: number): Verdict => ({
    name,
    value,
    goal: { at: "most", value: goal },
    unit: "times",
  })
  return [
    most(
      "time of a first page, of that of customers; the worst of the queries",
      Math.max(...lists.map((list) => ratios(list)[0] ?? NaN)),
      0.5,
    ),
    most(
      "time of any page, of that of customers as deep; the worst of all",
      Math.max(...lists.flatMap(ratios)),
      1,
    ),
  ]
}

/** What each query costs at each depth, as Markdown. */
export function listTable(lists: readonly ListFindings[], rows: number): string {
  const head = ["Query", "Rows", ...DEPTHS.map((depth) => `${depth * 100} %`), "Count alone"]
  const cells = lists.map((list) => [
    list.name,
    String(list.matches),
    ...list.invitations.map((ms, at) => `${rounded(ms)} / ${rounded(list.customers[at] ?? NaN)}`),
    rounded(list.count),
  ])
  return [
    `Pages of 20 of ${rows} invitations / of as many customers, p95 in ms, by their depth in the list:`,
    table(head, cells),
  ].join("\n\n")
}

/** What it costs to discard all, and its goals. */
export function discardFindings(found: DiscardFindings, rows: number): Findings {
  return {
    series: [
      {
        name: `${rows} invitations discarded by one statement`,
        unit: "s",
        values: found.statement,
      },
      { name: "the same by a batch", unit: "s", values: found.batch },
      { name: "longest time that the batch had a row locked", unit: "s", values: found.locked },
    ],
    verdicts: [
      {
        name: "time to discard all that match, of that of one statement",
        value: median(found.batch) / median(found.statement),
        goal: { at: "most", value: 2.5 },
        unit: "times",
      },
      {
        name: "longest time that a row is locked",
        value: Math.max(...found.locked),
        goal: { at: "most", value: 1 },
        unit: "s",
      },
    ],
  }
}
