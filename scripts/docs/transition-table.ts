import { type Transition, TRANSITIONS } from "../../src/modules/invitation"
import { table } from "./table"

/** The transition table of src/modules/invitation/life/status.ts. */
export function transitionTable(): string {
  return table(
    ["Action", "From", "To", "By", "While the newest mail is", "New link"],
    Object.entries(TRANSITIONS).map(([action, rule]: [string, Transition]) => [
      `\`${action}\``,
      rule.from.map((status) => `\`${status}\``).join(", "),
      `\`${rule.to}\``,
      rule.by.join(", "),
      rule.deliveries?.map((status) => (status ? `\`${status}\`` : "none")).join(", ") ??
        "in any state",
      rule.newLink ? "yes" : "",
    ]),
  )
}
